import { Coffee, LogIn } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { PersonFace, PresenceFace } from "../../shared/ipc";
import { Avatar } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { useKeys } from "../../shared/ui/keys";
import { useMoment } from "../../shared/ui/now";
import { Pick } from "../../shared/ui/Pick";
import { type Speech, useSpeech } from "../../shared/words";
import { sayLength } from "../../shared/words/clock";
import type { FloorProps } from "./queries";

/** How somebody is there and for how long; on a break with its reason. */
export function presenceWords(speech: Speech, presence: PresenceFace | null, now: number): string {
  const { say, word } = speech;
  if (!presence) return say("live-presence-none");
  const time = sayLength(speech, now - presence.since);
  if (presence.state === "break" && presence.reason) {
    return say("live-presence-break-reason", { reason: word(`break-${presence.reason}`, presence.reason), time });
  }
  return say(`live-presence-${presence.state}`, { time });
}

/** The person at this program: how they are there, and the way into a break and back (A6). */
export function MeCard({ floor, ask, me, breakWanted }: FloorProps & { me: PersonFace | null; breakWanted?: number }) {
  const speech = useSpeech();
  const { say, word } = speech;
  const [choosing, setChoosing] = useState(false);
  const { me: presence, live, breakReasons } = floor;
  const online = presence?.state === "online";
  // Asked for from outside of the window: the reason is asked for here.
  const heard = useRef<number>(undefined);
  useEffect(() => {
    if (breakWanted === undefined || heard.current === breakWanted) return;
    heard.current = breakWanted;
    if (online) setChoosing(true);
  }, [breakWanted, online]);
  const standing = useMoment((now) => presenceWords(speech, presence, now));
  const back = () => void (live && ask({ ask: "online" }));

  useKeys([
    {
      word: online ? "live-break" : "live-back",
      code: "KeyB",
      alt: true,
      inField: true,
      caps: ["Alt", "B"],
      place: "livedesk",
      hint: true,
      run: () => (online ? setChoosing(true) : back()),
    },
  ]);

  const name = me?.name ?? "";
  return (
    <div className={`me-card ${online ? "" : "is-off"}`} data-testid="me-card" data-state={presence?.state ?? "none"}>
      <Avatar name={name} mine />
      <div className="grow">
        <b className="one" dir="auto" title={name}>
          {name}
        </b>
        <span className="meta me-standing" data-n="" data-testid="presence">
          {standing}
        </span>
      </div>
      {online ? (
        <DialogTrigger isOpen={choosing} onOpenChange={setChoosing}>
          <Button
            icon={Coffee}
            caps={["Alt", "B"]}
            isDisabled={!live}
            aria-keyshortcuts="Alt+B"
            data-testid="take-break"
          >
            {say("live-break")}
          </Button>
          <Popover className="pop reasons" placement="bottom end" data-floating="">
            <Dialog aria-label={say("live-break-why")} className="pop-in">
              <h3 className="pop-head">{say("live-break-why")}</h3>
              <Pick
                options={breakReasons.map((id) => ({ id, words: word(`break-${id}`, id) }))}
                isDisabled={!live}
                onPick={(reason) => {
                  setChoosing(false);
                  void ask({ ask: "break", reason });
                }}
                testid="break"
              />
              <p className="meta pop-foot">{say("live-break-hint")}</p>
            </Dialog>
          </Popover>
        </DialogTrigger>
      ) : (
        <Button
          look="primary"
          icon={LogIn}
          flip
          caps={["Alt", "B"]}
          isDisabled={!live}
          onPress={back}
          aria-keyshortcuts="Alt+B"
          data-testid="end-break"
        >
          {say(presence?.state === "break" ? "live-back" : "live-go-online")}
        </Button>
      )}
    </div>
  );
}
