import { Sprout } from "lucide-react";
import { useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { type Fault, send, toFault } from "../../shared/ipc";
import { DayField } from "../../shared/ui/DayField";
import { Choice, TextArea } from "../../shared/ui/Field";
import { serverNow } from "../../shared/ui/now";
import { SheetForm } from "../../shared/ui/SheetForm";
import { useToast } from "../../shared/ui/toast";
import { useSpeech } from "../../shared/words";
import { type Day, dayAt } from "../../shared/words/days";
import type { Grounds } from "./Surveys";

interface ImprovementFormProps {
  grounds: Grounds;
  questions: readonly string[];
  zone: string;
  onClose: () => void;
}

/** Records what is to be better, from which answers it follows and until when (D6). */
export function ImprovementForm(props: ImprovementFormProps) {
  const { say } = useSpeech();
  return (
    <ModalOverlay
      className="veil"
      isOpen
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable={false}
      data-floating=""
    >
      <Modal className="sheet-modal">
        <Dialog className="sheet-in" aria-label={say("results-improve")}>
          <Form {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Form({ grounds: { remark }, questions, zone, onClose }: ImprovementFormProps) {
  const { say, word } = useSpeech();
  const toast = useToast();
  const [text, setText] = useState("");
  const [question, setQuestion] = useState(remark?.question ?? "");
  const [hasDay, setHasDay] = useState(false);
  const [day, setDay] = useState<Day>(() => dayAt(serverNow(), zone));
  const [fault, setFault] = useState<Fault | null>(null);
  const [sending, setSending] = useState(false);
  const isReady = text.trim() !== "" && !sending;
  const save = async () => {
    if (!isReady) return;
    setSending(true);
    setFault(null);
    try {
      await send({
        act: "record-improvement",
        text,
        question: question === "" ? null : question,
        surveys: remark ? [remark.survey] : [],
        due: hasDay ? day : null,
      });
      toast({ icon: Sprout, words: (now) => now.say("results-improve-toast") });
      onClose();
    } catch (thrown) {
      setSending(false);
      setFault(toFault(thrown));
    }
  };
  return (
    <SheetForm
      title={say("results-improve")}
      send={{ words: say("results-improve"), testid: "improve-send", ready: isReady }}
      onSend={() => void save()}
      onClose={onClose}
      fault={fault}
    >
      {remark && (
        <blockquote className="remark-quoted">
          <p className="meta">{say("results-improve-from", { ticket: remark.number ?? "" })}</p>
          <p dir="auto" lang={remark.language}>
            {remark.text}
          </p>
        </blockquote>
      )}
      <TextArea
        label={say("results-improve-what")}
        value={text}
        onChange={setText}
        dir="auto"
        autoFocus
        hint={say("results-improve-hint")}
        testid="improve-text"
      />
      <Choice
        label={say("results-improve-question")}
        value={question}
        onChange={setQuestion}
        options={[
          { id: "", words: say("results-improve-no-question") },
          ...questions.map((id) => ({ id, words: word(`survey-question-${id}`, id) })),
        ]}
        testid="improve-question"
      />
      <Choice
        label={say("results-improve-day")}
        value={hasDay ? "some" : "no"}
        onChange={(which) => setHasDay(which === "some")}
        options={[
          { id: "no", words: say("results-improve-no-day") },
          { id: "some", words: say("results-improve-some-day") },
        ]}
        testid="improve-day"
      />
      {hasDay && <DayField label={say("results-improve-until")} value={day} onChange={setDay} testid="improve-until" />}
    </SheetForm>
  );
}
