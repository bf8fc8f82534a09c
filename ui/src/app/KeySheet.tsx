import { X } from "lucide-react";
import { useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "../shared/ui/Button";
import { Kbd } from "../shared/ui/Kbd";
import { type KeyFace, type KeyPlace, useKeyFaces } from "../shared/ui/keys";
import { useSpeech } from "../shared/words";

/** The nearest first. */
export const placeOrder: readonly KeyPlace[] = [
  "list",
  "ticket",
  "composer",
  "livedesk",
  "script",
  "ledger",
  "outbox",
  "search",
  "reports",
  "procedure",
  "everywhere",
];

/** Every key that acts where one stands, under the place in which it acts. */
export function KeySheet({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable data-floating="">
      <Modal className="sheet-modal keys-sheet">
        <Sheet />
      </Modal>
    </ModalOverlay>
  );
}

function Sheet() {
  const { say } = useSpeech();
  const faces = useKeyFaces();
  // What acted behind the sheet when it was opened; the sheet itself must not change the list.
  const [kept] = useState(faces);
  const places = placeOrder
    .map((place) => ({ place, faces: unique(kept.filter((face) => face.place === place && face.word !== "")) }))
    .filter((part) => part.faces.length > 0);
  return (
    <Dialog className="sheet-in" aria-label={say("key-here")}>
      {({ close }) => (
        <>
          <Heading slot="title" className="sheet-title">
            <span>{say("key-here")}</span>
            <IconButton icon={X} small label={say("shell-close")} onPress={close} className="end" />
          </Heading>
          <div className="sheet-body key-places">
            {places.map((part) => (
              <section key={part.place}>
                <h3 className="sub">{say(`key-place-${part.place}`)}</h3>
                <dl>
                  {part.faces.map((face) => (
                    <div key={face.word} className="key-line">
                      <dt>{say(face.word)}</dt>
                      <dd>
                        <Kbd caps={face.caps} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </>
      )}
    </Dialog>
  );
}

function unique(faces: readonly KeyFace[]): KeyFace[] {
  return [...new Map(faces.map((face) => [face.word, face])).values()];
}
