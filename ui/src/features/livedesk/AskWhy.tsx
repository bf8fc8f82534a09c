import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import { Choice } from "../../shared/ui/Field";
import { ReasonPopover } from "../../shared/ui/ReasonPopover";

interface AskWhyProps {
  label: string;
  icon: LucideIcon;
  question: string;
  hint: string;
  sendWord: string;
  testid: string;
  bare?: boolean;
  /** What is chosen with it, if anything. */
  choice?: { label: string; options: readonly { id: string; words: string }[] };
  onSend: (why: string, chosen: string) => void;
}

/** A step beyond the rule (X2): it asks why, and what was written outlives the closing of the question. */
export function AskWhy({ choice, testid, onSend, ...words }: AskWhyProps) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [picked, setPicked] = useState("");
  const chosen = choice?.options.some((option) => option.id === picked) ? picked : (choice?.options[0]?.id ?? "");
  return (
    <ReasonPopover
      {...words}
      {...(words.bare && { look: "quiet" })}
      testid={testid}
      refused={null}
      isOpen={isOpen}
      onOpenChange={setOpen}
      text={text}
      onText={setText}
      onSend={(why) => {
        setText("");
        onSend(why, chosen);
      }}
    >
      {choice && (
        <Choice
          label={choice.label}
          value={chosen}
          onChange={setPicked}
          options={choice.options}
          testid={`${testid}-choice`}
        />
      )}
    </ReasonPopover>
  );
}
