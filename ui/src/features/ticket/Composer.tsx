import { useQueryClient } from "@tanstack/react-query";
import { Check, Lock, Paperclip, Send } from "lucide-react";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { adopt, draftOf, flush, keeping, listenTo, take, taken, write } from "../../shared/drafts";
import { type Act, type DraftKind, type Fault, send, toFault } from "../../shared/ipc";
import { Button, IconButton } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { Kbd } from "../../shared/ui/Kbd";
import { useKeys } from "../../shared/ui/keys";
import { useSpeech } from "../../shared/words";
import { likelyLanguage } from "../../shared/words/text";
import { useAdding, useBrought } from "./attach";
import { Chooser, isRead, Waiting } from "./Files";
import { type AskedTicket, ticketQuery } from "./queries";
import { TemplatePicker } from "./TemplatePicker";
import "./composer.css";
import "./held.css";

/**
 * The most that a paste may bring. Beyond what any desk allows for a message, and still quick to lay out; a field
 * with ten megabytes in it would hold the whole window still.
 */
const longestPaste = 100_000;

interface ComposerProps {
  ticket: AskedTicket;
  /** Languages of the desk, the customer's first. */
  languages: readonly string[];
  /** The live contact in which a reply is said. */
  contact?: string | null;
  /** Told at every stroke to the customer, and with `false` when the words have gone. */
  onWrite: (writing: boolean) => void;
}

/** The name of the colleague who replied last. */
function replier(ticket: AskedTicket): string {
  const author = ticket.entries.find((entry) => entry.id === ticket.newestReply)?.author;
  return author?.by === "agent" ? author.person.name : "";
}

/** Where a reply or a note is written. Stands once for each ticket; its text, caret and tab outlive every switch of language. */
export function Composer({ ticket, languages, contact = null, onWrite }: ComposerProps) {
  const { say, dates } = useSpeech();
  const queries = useQueryClient();
  const id = ticket.row.id;
  const field = useRef<HTMLTextAreaElement>(null);
  const [kind, setKind] = useState<DraftKind>(() =>
    draftOf(id, "note").text !== "" && draftOf(id, "reply").text === "" ? "note" : "reply",
  );
  const [fault, setFault] = useState<Fault | null>(null);
  const [picking, setPicking] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const { read, add } = useAdding(id, kind, setFault);

  for (const one of ["reply", "note"] as const) {
    adopt(
      id,
      one,
      ticket.drafts.find((draft) => draft.kind === one),
      ticket.askedAt,
    );
  }
  const listen = useCallback((heard: () => void) => listenTo(id, kind, heard), [id, kind]);
  const draft = useSyncExternalStore(listen, () => draftOf(id, kind));
  const keptAt = useSyncExternalStore(listen, () => keeping(id, kind).keptAt);
  const keepFault = useSyncExternalStore(listen, () => keeping(id, kind).fault);
  const [, drawAgain] = useState(0);

  // While nothing is written to the customer, what stands in the conversation is before the writer's eyes. What a
  // colleague replies later must be read before these words go (X7).
  const seen = useRef(ticket.newestReply);
  if (draftOf(id, "reply").text === "") seen.current = ticket.newestReply;
  const newer = kind === "reply" && ticket.newestReply !== seen.current ? replier(ticket) : null;

  // The caret is put back where it was; a controlled field would otherwise leave it at the end.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    const { caretStart, caretEnd } = draftOf(id, kind);
    element.setSelectionRange(caretStart, caretEnd);
  }, [id, kind]);

  useEffect(
    () => () => {
      void flush(id, "reply");
      void flush(id, "note");
    },
    [id],
  );

  const note = () => {
    const element = field.current;
    if (!element) return;
    write(id, kind, {
      text: element.value,
      caretStart: element.selectionStart,
      caretEnd: element.selectionEnd,
      template: element.value === "" ? null : draftOf(id, kind).template,
    });
    if (kind === "reply" && element.value !== draft.text) onWrite(element.value !== "");
    drawAgain((n) => n + 1);
  };

  const open = (next: DraftKind) => {
    if (next !== kind) void flush(id, kind);
    setFault(null);
    setKind(next);
    requestAnimationFrame(() => field.current?.focus());
  };

  const insert = (template: string, text: string) => {
    const element = field.current;
    if (!element) return;
    const was = draftOf(id, kind);
    const before = was.text.slice(0, was.caretStart);
    const after = was.text.slice(was.caretEnd);
    const caret = before.length + text.length;
    write(id, kind, { text: before + text + after, caretStart: caret, caretEnd: caret, template });
    drawAgain((n) => n + 1);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(caret, caret);
    });
  };

  const waiting = ticket.files.waiting.filter((file) => file.kind === kind);
  const reading = waiting.some((file) => !isRead(file, read));
  const takesFiles = ticket.files.most > 0;
  const bring = (files: readonly File[]) => void add(files).then(() => field.current?.focus());
  const { over, pasted, drop } = useBrought(takesFiles, bring);

  const refused = ticket.may[kind];
  const submit = () => {
    const words = draftOf(id, kind);
    if (refused || reading || words.text.trim() === "") {
      field.current?.focus();
      return;
    }
    setFault(null);
    const sent = take(id, kind);
    const { text, template } = sent;
    const act: Act =
      kind === "reply"
        ? { act: "reply", ticket: id, text, template, contact, seen: seen.current }
        : { act: "note", ticket: id, text };
    const saw = seen.current;
    onWrite(false);
    send(act).then(
      () => {
        taken(id, kind, null);
        void queries.invalidateQueries({ queryKey: ticketQuery(id).queryKey });
      },
      (thrown) => {
        seen.current = saw;
        taken(id, kind, sent);
        setFault(toFault(thrown));
      },
    );
    field.current?.focus();
  };

  useKeys([
    { word: "ticket-reply", code: "KeyR", caps: ["R"], place: "ticket", hint: true, run: () => open("reply") },
    { word: "ticket-note", code: "KeyN", caps: ["N"], place: "ticket", hint: true, run: () => open("note") },
    { word: "ticket-templates", code: "KeyT", caps: ["T"], place: "ticket", run: () => setPicking(true) },
    ...(takesFiles
      ? [
          {
            word: "ticket-attach",
            code: "KeyL",
            caps: ["L"],
            place: "ticket",
            run: () => chooser.current?.click(),
          } as const,
        ]
      : []),
    {
      word: "ticket-send",
      code: "Enter",
      ctrl: true,
      caps: ["Ctrl", "↵"],
      place: "composer",
      shownOnly: true,
      run: submit,
    },
    { word: "key-leave-field", code: "Escape", caps: ["Esc"], place: "composer", shownOnly: true },
  ]);

  const onPaste = (event: ClipboardEvent) => {
    if (pasted(event)) return;
    const { length } = event.clipboardData.getData("text/plain");
    if (length <= longestPaste) return;
    event.preventDefault();
    setFault({ code: "paste-too-long", args: { length } });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code === "Enter" && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit();
    }
  };

  const tabs = [
    { kind: "reply", word: "ticket-reply", caps: ["R"] },
    { kind: "note", word: "ticket-note", caps: ["N"] },
  ] as const;
  const house = kind === "note";
  return (
    <form
      className={`compose ${house ? "is-note" : ""} ${over ? "is-over" : ""}`}
      aria-label={say("ticket-answer")}
      {...drop}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="tabs">
        <div role="tablist" aria-label={say("ticket-answer-kind")}>
          {tabs.map((tab) => (
            <button
              key={tab.kind}
              type="button"
              role="tab"
              id={`tab-${tab.kind}`}
              aria-selected={tab.kind === kind}
              aria-controls="composer-panel"
              className={tab.kind === "note" ? "house" : ""}
              data-testid={`composer-${tab.kind}`}
              onClick={() => open(tab.kind)}
            >
              {tab.kind === "note" && <Lock className="i s" aria-hidden="true" />}
              <span>{say(tab.word)}</span>
              <Kbd caps={tab.caps} />
            </button>
          ))}
        </div>
        <TemplatePicker
          templates={ticket.templates}
          languages={languages}
          isOpen={picking}
          onOpenChange={setPicking}
          onPick={insert}
        />
      </div>
      <div id="composer-panel" role="tabpanel" aria-labelledby={`tab-${kind}`} className="compose-in">
        {/* One field for both: the tab changes what is in it, not the field. */}
        <textarea
          ref={field}
          className="text"
          // Empty, it has no direction of its own: the caret stands where the words above it begin.
          dir={draft.text ? "auto" : undefined}
          lang={draft.text ? likelyLanguage(draft.text, ticket.row.language) : undefined}
          rows={3}
          value={draft.text}
          placeholder={say(
            house ? "ticket-note-placeholder" : ticket.row.party ? "request-placeholder" : "ticket-reply-placeholder",
          )}
          aria-label={say(house ? "ticket-your-note" : ticket.row.party ? "request-your-words" : "ticket-your-reply")}
          aria-keyshortcuts="Control+Enter"
          data-testid="composer-text"
          data-clip-ok=""
          onChange={note}
          onSelect={note}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => {
            note();
            void flush(id, kind);
          }}
        />
        {over && <p className="drop">{say("ticket-files-drop")}</p>}
        <Waiting files={waiting} read={read} onFault={setFault} />
        {newer !== null && (
          <div className="newer" role="alert" data-testid="newer-reply">
            <span>{say("ticket-newer-reply", { name: newer })}</span>
            <Button
              small
              icon={Check}
              data-testid="newer-read"
              onPress={() => {
                seen.current = ticket.newestReply;
                setFault(null);
                drawAgain((n) => n + 1);
                field.current?.focus();
              }}
            >
              {say("ticket-newer-read")}
            </Button>
          </div>
        )}
        {refused && <FaultNote fault={refused} />}
        {fault && <FaultNote fault={fault} />}
        {keepFault && <FaultNote fault={keepFault} />}
        <div className="foot">
          {takesFiles && (
            <>
              <Chooser ref={chooser} types={ticket.files.types} testid="attach-input" onFiles={bring} />
              <IconButton
                small
                icon={Paperclip}
                label={say("ticket-attach")}
                caps={["L"]}
                isDisabled={refused !== null}
                data-testid="attach"
                onPress={() => chooser.current?.click()}
              />
            </>
          )}
          <span className="meta grow compose-state" data-testid="draft-state">
            {keptAt !== null && draft.text !== "" && (
              <span data-n="">{say("ticket-draft-kept", { time: dates.time(keptAt) })}</span>
            )}
            {house && keptAt === null && say("ticket-note-hint")}
          </span>
          <Button
            type="submit"
            look={house ? "house" : "primary"}
            icon={house ? Lock : Send}
            flip
            caps={["Ctrl", "↵"]}
            isDisabled={refused !== null || reading || draft.text.trim() === ""}
            data-testid="composer-send"
          >
            {say(house ? "ticket-keep-note" : "ticket-send")}
          </Button>
        </div>
      </div>
    </form>
  );
}
