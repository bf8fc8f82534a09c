import { type ClipboardEvent, type DragEvent, useState } from "react";
import { type DraftKind, type Fault, isFault, send, toFault, view } from "../../shared/ipc";

/** The ticket that is not there yet: what is attached to its form goes with its first message. */
export const newTicket = "new";

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
 * it is read simply ends, and nothing of it stays once `goesOn` says no.
 */
async function attach(
  ticket: string,
  kind: DraftKind,
  file: File,
  onRead: (attachment: string, read: number) => void,
  goesOn: () => boolean,
): Promise<void> {
  if (!goesOn()) return;
  const { name, size } = file;
  const { attachment } = await send({ act: "attach", ticket, kind, name, media: typeOf(file), size });
  if (attachment === null) return;
  try {
    for (let at = 0; at < size; at += piece) {
      if (!goesOn()) throw { code: "attachment-gone", args: {} };
      const bytes = await written(file.slice(at, at + piece));
      await send({ act: "attach-piece", attachment, at, bytes });
      onRead(attachment, Math.min(size, at + piece));
    }
  } catch (thrown) {
    // What could not be read to its end does not stay beside the draft.
    await send({ act: "detach", attachment }).catch(() => null);
    if (!isFault(thrown) || thrown.code !== "attachment-gone") throw thrown;
  }
}

/** Takes everything out of the drafts of a ticket. */
export async function empty(ticket: string): Promise<void> {
  const { waiting } = await view({ view: "files", ticket });
  // One that is gone already is out, too.
  await Promise.all(waiting.map(({ id }) => send({ act: "detach", attachment: id }).catch(() => null)));
}

/** Adds files to a draft, and knows how far each is read. `goesOn` is asked before anything more is read. */
export function useAdding(
  ticket: string,
  kind: DraftKind,
  onFault: (fault: Fault | null) => void,
  goesOn: () => boolean = () => true,
) {
  const [read, setRead] = useState<Readonly<Record<string, number>>>({});
  const add = async (files: Iterable<File>) => {
    onFault(null);
    // One after the other: the first that cannot be taken says why, and the rest is added all the same.
    for (const file of files) {
      const onRead = (one: string, bytes: number) => setRead((known) => ({ ...known, [one]: bytes }));
      await attach(ticket, kind, file, onRead, goesOn).catch((thrown) => onFault(toFault(thrown)));
    }
  };
  return { read, add };
}

/** Files that are pasted, or dropped on what has `drop`; `over` while some are held over it. */
export function useBrought(takes: boolean, add: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  const carries = (event: DragEvent) => takes && event.dataTransfer.types.includes("Files");
  return {
    over,
    /** Takes pasted files; false where there are none. */
    pasted(event: ClipboardEvent): boolean {
      // Where only words are pasted, some desktops give no list of files at all.
      const files = [...(event.clipboardData.files ?? [])];
      if (files.length === 0 || !takes) return false;
      event.preventDefault();
      add(files);
      return true;
    },
    drop: {
      onDragOver(event: DragEvent) {
        if (!carries(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        setOver(false);
        if (!carries(event)) return;
        event.preventDefault();
        add([...event.dataTransfer.files]);
      },
    },
  };
}

/** A length as people say it: kilobytes, at least one, or megabytes with a tenth. */
export function sizeWords(size: number, say: (id: string, args: { size: number }) => string): string {
  const megabytes = size / (1024 * 1024);
  return megabytes < 1
    ? say("ticket-file-kb", { size: Math.max(1, Math.round(size / 1024)) })
    : say("ticket-file-mb", { size: Math.round(megabytes * 10) / 10 });
}
