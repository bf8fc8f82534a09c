import { Download, FolderOpen, Paperclip, X } from "lucide-react";
import { type Ref, useState } from "react";
import { type Fault, type FileFace, send, toFault, type WaitingFile } from "../../shared/ipc";
import { Button, IconButton } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { useToast } from "../../shared/ui/toast";
import { useSpeech } from "../../shared/words";
import { sizeWords } from "./attach";
import "./files.css";

/** The name of a file, whatever direction it is written in, and its length. */
function Face({ name, size }: { name: string; size: number }) {
  const { say } = useSpeech();
  return (
    <>
      <Paperclip className="i s" aria-hidden="true" />
      <bdi className="file-name" title={name} data-clip-ok="">
        {name}
      </bdi>
      <span className="meta" data-n="">
        {sizeWords(size, say)}
      </span>
    </>
  );
}

/** The files of a message. */
export function Files({ files }: { files: readonly FileFace[] }) {
  const { say } = useSpeech();
  if (files.length === 0) return null;
  return (
    <ul className="files" aria-label={say("ticket-files")}>
      {files.map((file) => (
        <OneFile key={file.id} file={file} />
      ))}
    </ul>
  );
}

function OneFile({ file }: { file: FileFace }) {
  const { say } = useSpeech();
  const toast = useToast();
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const { id: attachment, message, name } = file;
  const save = (show: boolean) => {
    setFault(null);
    setSaving(true);
    send({ act: "save-attachment", message, attachment, show })
      .then(
        ({ place }) =>
          toast({ icon: Download, words: (speech) => speech.say("ticket-file-saved", { place: place ?? name }) }),
        (thrown) => setFault(toFault(thrown)),
      )
      .finally(() => setSaving(false));
  };
  return (
    <li className="file" data-testid="file" data-here={file.here} aria-busy={saving}>
      <Face name={name} size={file.size} />
      <Button
        small
        look="quiet"
        icon={Download}
        isDisabled={saving}
        aria-label={say("ticket-file-save-name", { name })}
        data-testid="file-save"
        onPress={() => save(false)}
      >
        {say("ticket-file-save")}
      </Button>
      <IconButton
        small
        icon={FolderOpen}
        label={say("ticket-file-show")}
        isDisabled={saving}
        data-testid="file-show"
        onPress={() => save(true)}
      />
      {fault && <FaultNote fault={fault} />}
    </li>
  );
}

interface WaitingProps {
  files: readonly WaitingFile[];
  /** Bytes that were read since the ticket was last asked for, by file. */
  read: Readonly<Record<string, number>>;
  onFault: (fault: Fault) => void;
}

/** Whether a file can go with its message. */
export function isRead(file: WaitingFile, read: WaitingProps["read"]): boolean {
  return Math.max(file.read, read[file.id] ?? 0) >= file.size;
}

/** The files that wait in a draft. */
export function Waiting({ files, read, onFault }: WaitingProps) {
  const { say } = useSpeech();
  if (files.length === 0) return null;
  return (
    <ul className="files waiting" aria-label={say("ticket-files-waiting")}>
      {files.map((file) => {
        const { id, name, size } = file;
        return (
          <li key={id} className="file" data-testid="waiting-file">
            <Face name={name} size={size} />
            {!isRead(file, read) && (
              <progress
                max={size}
                value={Math.max(file.read, read[id] ?? 0)}
                aria-label={say("ticket-file-reading", { name })}
              />
            )}
            <IconButton
              small
              icon={X}
              label={say("ticket-file-remove", { name })}
              data-testid="waiting-remove"
              onPress={() => {
                send({ act: "detach", attachment: id }).catch((thrown) => onFault(toFault(thrown)));
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface ChooserProps {
  ref: Ref<HTMLInputElement>;
  /** Media types that may be chosen. */
  types: readonly string[];
  testid: string;
  onFiles: (files: readonly File[]) => void;
}

/** What opens the desktop's own dialog for files. It is not seen: a button presses it. */
export function Chooser({ ref, types, testid, onFiles }: ChooserProps) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      accept={types.join(",")}
      data-testid={testid}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // The same file may be chosen once more.
        event.target.value = "";
        onFiles(files);
      }}
    />
  );
}
