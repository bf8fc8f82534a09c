import { PhoneOutgoing } from "lucide-react";
import { useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import type { DeskView, OwnContactFace } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { Choice, TextInput } from "../../shared/ui/Field";
import { SheetForm } from "../../shared/ui/SheetForm";
import { useSpeech } from "../../shared/words";
import type { FloorProps } from "./queries";

interface StartProps extends FloorProps {
  desk: DeskView;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onStarted: (contact: string) => void;
}

/** A chat or call that reached the agent outside, or one that the agent makes (A18). */
export function StartContact(props: StartProps) {
  const { say } = useSpeech();
  return (
    <ModalOverlay
      className="veil"
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      isDismissable={false}
      data-floating=""
    >
      <Modal className="sheet-modal">
        <Dialog className="sheet-in" aria-label={say("live-start")}>
          {({ close }) => <StartForm {...props} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function StartForm({ floor, ask, desk, onStarted, close }: StartProps & { close: () => void }) {
  const { say, word, languageName } = useSpeech();
  const [picked, setPicked] = useState(
    () => (floor.channels.find((channel) => channel.mayStart === null) ?? floor.channels[0])?.id ?? "",
  );
  const [brand, setBrand] = useState("");
  const [name, setName] = useState("");
  const [language, setLanguage] = useState(desk.languages[0] ?? "en");
  const [sending, setSending] = useState(false);
  const channel = floor.channels.find((one) => one.id === picked);
  const refused = channel?.mayStart ?? null;
  const ready = channel !== undefined && refused === null && floor.live && name.trim() !== "" && !sending;
  const brands = channel?.brands ?? [];

  const begin = (kind: "start" | "call-out") => {
    if (!ready) return;
    setSending(true);
    const contact: OwnContactFace = {
      channel: picked,
      brand: brands.some((face) => face.id === brand) ? brand : null,
      customer: name.trim(),
      language,
      ticket: null,
    };
    void ask({ ask: kind, contact }).then((sent) => {
      setSending(false);
      if (!sent) return;
      close();
      if (sent.contact) onStarted(sent.contact);
    });
  };

  return (
    <SheetForm
      title={say("live-start")}
      send={{ words: say("live-start-here"), testid: "start-submit", ready: ready }}
      onSend={() => begin("start")}
      onClose={close}
      fault={refused}
      between={
        channel?.medium === "call" && (
          <Button
            icon={PhoneOutgoing}
            isDisabled={!ready}
            onPress={() => begin("call-out")}
            data-testid="start-call-out"
          >
            {say("live-call-out")}
          </Button>
        )
      }
    >
      <p className="meta2">{say("live-start-hint")}</p>
      <TextInput
        label={say("ticket-customer-name")}
        value={name}
        onChange={setName}
        autoFocus
        dir="auto"
        testid="start-name"
      />
      <div className="pair-fields three-fields">
        <Choice
          label={say("ticket-channel")}
          value={picked}
          onChange={setPicked}
          options={floor.channels.map(({ id }) => ({ id, words: word(`channel-${id}`, id) }))}
          testid="start-channel"
        />
        {brands.length > 0 && (
          <Choice
            label={say("live-brand")}
            value={brand}
            onChange={setBrand}
            options={[
              { id: "", words: say("live-brand-none") },
              ...brands.map(({ id }) => ({ id, words: word(`brand-${id}`, id) })),
            ]}
            testid="start-brand"
          />
        )}
        <Choice
          label={say("ticket-language")}
          value={language}
          onChange={setLanguage}
          options={desk.languages.map((id) => ({ id, words: languageName(id) }))}
          testid="start-language"
        />
      </div>
    </SheetForm>
  );
}
