import { Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { type Act, type Fault, type PersonFace, type ShiftFace, send, toFault } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { DayField } from "../../shared/ui/DayField";
import { Choice } from "../../shared/ui/Field";
import { SheetForm } from "../../shared/ui/SheetForm";
import { useSpeech } from "../../shared/words";
import type { Day } from "../../shared/words/days";
import { MinuteField } from "./MinuteField";
import { dayMinutes } from "./times";

/** A shift that is there, or a place in the week for a new one. */
export type Chosen = { shift: ShiftFace } | { person: string; day: Day };

interface ShiftFormProps {
  chosen: Chosen | null;
  people: readonly PersonFace[];
  onClose: () => void;
}

/** Plans, changes or takes back a shift. */
export function ShiftForm({ chosen, people, onClose }: ShiftFormProps) {
  const { say } = useSpeech();
  const title = say(chosen && "shift" in chosen ? "rota-change" : "rota-plan");
  return (
    <ModalOverlay
      className="veil"
      isOpen={chosen !== null}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={false}
      data-floating=""
    >
      <Modal className="sheet-modal">
        <Dialog className="sheet-in" aria-label={title}>
          {chosen && <Form chosen={chosen} people={people} title={title} onClose={onClose} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Form({ chosen, people, title, onClose }: ShiftFormProps & { chosen: Chosen; title: string }) {
  const { say } = useSpeech();
  const old = "shift" in chosen ? chosen.shift : null;
  const [person, setPerson] = useState("shift" in chosen ? chosen.shift.person.id : chosen.person);
  const [day, setDay] = useState<Day>("shift" in chosen ? chosen.shift.day : chosen.day);
  const [from, setFrom] = useState(old?.from ?? 9 * 60);
  const [to, setTo] = useState((old?.to ?? 17 * 60) % dayMinutes);
  const [over, setOver] = useState(old ? old.to > dayMinutes : false);
  const [weekly, setWeekly] = useState(old?.weekly ?? false);
  const [onward, setOnward] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [sending, setSending] = useState(false);
  // Midnight is the end of its day.
  const end = over ? to + dayMinutes : to === 0 ? dayMinutes : to;

  const act = (wanted: Act) => {
    if (sending) return;
    setSending(true);
    setFault(null);
    send(wanted).then(onClose, (thrown) => {
      setSending(false);
      setFault(toFault(thrown));
    });
  };
  const chosenDay = old && { shift: old.id, agent: old.person.id, of: old.day, onward: old.weekly && onward };
  const save = () =>
    act(
      chosenDay
        ? { act: "change-shift", ...chosenDay, day, from, to: end }
        : { act: "plan-shift", agent: person, day, from, to: end, weekly },
    );

  return (
    <SheetForm
      title={title}
      send={{ words: say(old ? "rota-save" : "rota-plan-submit"), testid: "shift-save", ready: !sending }}
      onSend={save}
      onClose={onClose}
      fault={fault}
      before={
        chosenDay && (
          <Button
            look="danger"
            icon={Trash2}
            isDisabled={sending}
            onPress={() => act({ act: "remove-shift", ...chosenDay })}
            data-testid="shift-remove"
          >
            {say("rota-remove")}
          </Button>
        )
      }
    >
      {old ? (
        <p className="meta2">
          <bdi>{old.person.name}</bdi>
        </p>
      ) : (
        <Choice
          label={say("report-agent")}
          value={person}
          onChange={setPerson}
          options={people.map(({ id, name }) => ({ id, words: name }))}
          testid="shift-person"
        />
      )}
      <DayField label={say("report-day")} value={day} onChange={setDay} testid="shift-day" />
      <div className="pair-fields">
        <MinuteField label={say("report-shift-from")} value={from} onChange={setFrom} testid="shift-from" />
        <MinuteField label={say("report-shift-to")} value={to} onChange={setTo} testid="shift-to" />
      </div>
      <Check label={say("rota-over")} isOn={over} onChange={setOver} testid="shift-over" />
      {old === null && <Check label={say("rota-weekly")} isOn={weekly} onChange={setWeekly} testid="shift-weekly" />}
      {old?.weekly && (
        <Choice
          label={say("rota-which")}
          value={onward ? "onward" : "one"}
          onChange={(which) => setOnward(which === "onward")}
          options={(["one", "onward"] as const).map((id) => ({ id, words: say(`rota-which-${id}`) }))}
          testid="shift-which"
        />
      )}
    </SheetForm>
  );
}

function Check({
  label,
  isOn,
  onChange,
  testid,
}: {
  label: string;
  isOn: boolean;
  onChange: (on: boolean) => void;
  testid: string;
}) {
  const id = useId();
  return (
    <div className="check-place">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        data-testid={testid}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
