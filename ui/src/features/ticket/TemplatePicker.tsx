import { ChevronDown, FileText } from "lucide-react";
import { type KeyboardEvent, useMemo } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { TemplateFace } from "../../shared/ipc";
import { direction, useSpeech } from "../../shared/words";

interface PickerProps {
  templates: readonly TemplateFace[];
  /** Languages of the desk, the customer's first. */
  languages: readonly string[];
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onPick: (template: string, text: string) => void;
}

/** Moves through the buttons of a list by arrows. */
function stepThrough(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.code];
  if (!by) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button.template")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[Math.max(0, Math.min(buttons.length - 1, at + by))]?.focus();
  event.preventDefault();
}

/** Ready answers with this ticket's facts in them, by language; the customer's language comes first. */
export function TemplatePicker({ templates, languages, isOpen, onOpenChange, onPick }: PickerProps) {
  const { say, word, languageName } = useSpeech();
  const parts = useMemo(
    () =>
      languages
        .map((language) => ({ language, templates: templates.filter((template) => template.language === language) }))
        .filter((part) => part.templates.length > 0),
    [languages, templates],
  );
  if (templates.length === 0) return null;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button
        className="tab-button end"
        data-testid="template-picker"
        aria-label={say("ticket-templates")}
        aria-keyshortcuts="T"
      >
        <FileText className="i s" aria-hidden="true" />
        <span className="tab-word">{say("ticket-templates")}</span>
        <ChevronDown className="i s" aria-hidden="true" />
      </Button>
      <Popover className="pop templates" placement="top end" data-floating="">
        <Dialog aria-label={say("ticket-templates")} className="pop-in">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows only move between the buttons inside */}
          <div onKeyDown={stepThrough}>
            {parts.map((part, nth) => (
              <section key={part.language} aria-label={languageName(part.language)}>
                <h3 className="pop-head">{languageName(part.language)}</h3>
                <ul>
                  {part.templates.map((template, index) => (
                    <li key={template.id}>
                      <button
                        type="button"
                        className="template inset"
                        // biome-ignore lint/a11y/noAutofocus: the arrows act from the first moment
                        autoFocus={nth === 0 && index === 0}
                        data-testid={`template-${template.id}-${template.language}`}
                        onClick={() => {
                          onOpenChange(false);
                          onPick(template.id, template.text);
                        }}
                      >
                        <b>{word(`template-${template.id}`, template.id)}</b>
                        <span
                          lang={template.language}
                          dir={direction(template.language)}
                          className="template-text"
                          data-clip-ok=""
                          title={template.text}
                        >
                          {template.text}
                        </span>
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
