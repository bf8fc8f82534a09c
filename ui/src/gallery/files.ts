import type { Act, FilesView, Sent, WaitingFile } from "../shared/ipc";
import { refuse } from "./refuse";

const megabyte = 1024 * 1024;

/** Bounds as the desk's pack has them. */
export const noFiles: FilesView = {
  sent: [],
  waiting: [],
  most: 3,
  megabytes: 20,
  types: ["image/*", "application/pdf"],
};

/** Names as people give them: right to left, left to right, very long. */
const sent: FilesView["sent"] = [
  { id: "f-1", message: "e7", name: "إيصال الشراء ٢٠٢٦.pdf", media: "application/pdf", size: 482_130, here: true },
  { id: "f-2", message: "e7", name: "IMG_2026-11-22 Error 29.png", media: "image/png", size: 2_400_000, here: false },
  {
    id: "f-3",
    message: "e7",
    name: "correspondence-with-the-provider-about-the-card-that-was-redeemed-twice-final-signed.pdf",
    media: "application/pdf",
    size: 15 * megabyte,
    here: false,
  },
];

const waiting: WaitingFile[] = [
  { id: "w-1", kind: "reply", name: "خطاب التعويض.pdf", media: "application/pdf", size: 91_000, read: 91_000 },
  { id: "w-2", kind: "reply", name: "screenshot.png", media: "image/png", size: 3_000_000, read: 1_100_000 },
];

/** Acts on files. */
export type FileAct = Extract<Act, { act: "attach" | "attach-piece" | "detach" | "save-attachment" }>;

/** Files as the desk machine would keep them. */
export class Files {
  private waiting: WaitingFile[];
  private sent: FilesView["sent"];
  private ticketOf = new Map<string, string>();
  private made = 0;

  constructor(full: boolean) {
    this.waiting = full ? [...waiting] : [];
    this.sent = full ? [...sent] : [];
    for (const file of this.waiting) this.ticketOf.set(file.id, "t-3");
  }

  view(ticket: string): FilesView {
    const here = this.waiting.filter((file) => this.ticketOf.get(file.id) === ticket);
    return { ...noFiles, sent: ticket === "new" ? [] : this.sent, waiting: here };
  }

  /** Answers an act, and which ticket it was about. */
  ask(act: FileAct): Pick<Sent, "attachment" | "place" | "ticket"> {
    const none = { attachment: null, place: null };
    switch (act.act) {
      case "attach": {
        const { ticket, kind, name, media, size } = act;
        if (!/^image\/|\/pdf$/u.test(media)) refuse("attachment-type-not-allowed", { name, media });
        if (size > noFiles.megabytes * megabyte) refuse("attachment-too-large", { name, limit: noFiles.megabytes });
        const others = this.view(ticket).waiting.filter((file) => file.kind === kind).length;
        if (others >= noFiles.most) refuse("attachment-too-many", { limit: noFiles.most, count: others + 1 });
        this.made += 1;
        const id = `w-new-${this.made}`;
        this.waiting = [...this.waiting, { id, kind, name, media, size, read: 0 }];
        this.ticketOf.set(id, ticket);
        return { ...none, ticket, attachment: id };
      }
      case "attach-piece": {
        const length = atob(act.bytes).length;
        const found = this.waiting.some((file) => file.id === act.attachment && file.read === act.at);
        if (!found) refuse("attachment-gone");
        this.waiting = this.waiting.map((file) =>
          file.id === act.attachment ? { ...file, read: file.read + length } : file,
        );
        return { ...none, ticket: this.ticketOf.get(act.attachment) ?? null, attachment: act.attachment };
      }
      case "detach":
        this.waiting = this.waiting.filter((file) => file.id !== act.attachment);
        return { ...none, ticket: this.ticketOf.get(act.attachment) ?? null };
      case "save-attachment":
        if (act.attachment === "f-2") refuse("line-needed");
        return { ...none, ticket: null, place: `/home/sara/Downloads/${act.attachment}` };
    }
  }

  /** What waits in a draft goes with its message. */
  went(ticket: string, kind: string, message: string): void {
    const goes = this.view(ticket).waiting.filter((file) => file.kind === kind);
    this.waiting = this.waiting.filter((file) => !goes.includes(file));
    const faces = goes.map(({ id, name, media, size }) => ({ id, message, name, media, size, here: true }));
    this.sent = [...this.sent, ...faces];
  }
}
