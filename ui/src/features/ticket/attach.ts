import { type DraftKind, isFault, send } from "../../shared/ipc";

/** Bytes of a piece: few enough that the window never waits for one to be read. */
const piece = 256 * 1024;

/** Types by ending, for desktops that do not say them. */
const types: Readonly<Record<string, string>> = {
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  pdf: "application/pdf",
  png: "image/png",
  txt: "text/plain",
  webp: "image/webp",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

function typeOf({ name, type }: File): string {
  return type || (types[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "");
}

/** The bytes of a part of a file, as text. */
function written(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/u, ""));
    reader.onerror = () => reject({ code: "attachment-unreadable", args: {} });
    reader.readAsDataURL(part);
  });
}

/**
 * Puts a file beside a draft, piece by piece. `onRead` hears how many bytes of it were read. One that is taken out again while
 * it is read simply ends.
 */
export async function attach(
  ticket: string,
  kind: DraftKind,
  file: File,
  onRead: (attachment: string, read: number) => void,
): Promise<void> {
  const { name, size } = file;
  const { attachment } = await send({ act: "attach", ticket, kind, name, media: typeOf(file), size });
  if (attachment === null) return;
  try {
    for (let at = 0; at < size; at += piece) {
      const bytes = await written(file.slice(at, at + piece));
      await send({ act: "attach-piece", attachment, at, bytes });
      onRead(attachment, Math.min(size, at + piece));
    }
  } catch (thrown) {
    if (isFault(thrown) && thrown.code === "attachment-gone") return;
    // What could not be read to its end does not stay beside the draft.
    await send({ act: "detach", attachment }).catch(() => null);
    throw thrown;
  }
}

/** A length as people say it: kilobytes, at least one, or megabytes with a tenth. */
export function sizeWords(size: number, say: (id: string, args: { size: number }) => string): string {
  const megabytes = size / (1024 * 1024);
  return megabytes < 1
    ? say("ticket-file-kb", { size: Math.max(1, Math.round(size / 1024)) })
    : say("ticket-file-mb", { size: Math.round(megabytes * 10) / 10 });
}
