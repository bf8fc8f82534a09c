import type { ReactNode } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useSpeech } from "../../shared/words";

/** Before the ticket: what is asked when a record begins or something is done with one. */
export function RecordSheet({ isOpen, close, children }: { isOpen: boolean; close: () => void; children: ReactNode }) {
  const { say } = useSpeech();
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable={false}
      data-floating=""
    >
      <Modal className="sheet-modal record-modal">
        <Dialog className="sheet-in" aria-label={say("record-title")}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
