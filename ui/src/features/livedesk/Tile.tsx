import { CloudOff, LogOut, ShieldAlert, UserRoundX } from "lucide-react";
import type { FloorChannel, SeatFace } from "../../shared/ipc";
import { IconButton } from "../../shared/ui/Button";
import { Kbd } from "../../shared/ui/Kbd";
import { serverNow } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import { AskWhy } from "./AskWhy";
import { type FloorProps, leaving } from "./queries";

interface TileProps extends FloorProps {
  channel: FloorChannel;
  seat: SeatFace;
  /** Alt T takes this one. */
  keyed: boolean;
}

/** How full a seat is; the figures beside it say the same. */
function Pips({ load, room }: { load: number; room: number }) {
  if (room > 12) return null;
  return (
    <span className={`pips ${room > 4 ? "many" : ""}`} aria-hidden="true">
      {Array.from({ length: room }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pips are all alike
        <i key={index} className={index < load ? "on" : ""} />
      ))}
    </span>
  );
}

/** A seat: free to be taken, mine, or a colleague's. */
export function Tile({ floor, ask, asking, channel, seat, keyed }: TileProps) {
  const { say, word, number, dates, fault } = useSpeech();
  const name = word(`channel-${channel.id}`, channel.id);
  const slot = number(seat.slot);
  const marks = { "data-testid": `seat-${channel.id}-${seat.slot}`, "data-slot": seat.slot };

  if (!seat.holder) {
    const why = channel.mayTake;
    const closed = why !== null || !floor.live;
    const busy = asking?.ask === "take" && asking.channel === channel.id;
    return (
      <li>
        <button
          type="button"
          className={`seat free inset ${busy ? "is-busy" : ""}`}
          disabled={closed}
          title={why ? fault(why) : undefined}
          aria-keyshortcuts={keyed ? "Alt+T" : undefined}
          data-state="free"
          {...marks}
          onClick={() => void ask({ ask: "take", channel: channel.id })}
        >
          <span className="top-line">
            <span data-n="">{slot}</span>
            {keyed && !closed && <Kbd caps={["Alt", "T"]} />}
          </span>
          <span className="name">{say("live-seat-free")}</span>
          {!closed && <span className="load">{say("live-take")}</span>}
          <span className="heard">{say("live-take-seat-of", { slot: seat.slot, channel: name })}</span>
        </button>
      </li>
    );
  }

  const room = channel.contactsPerSeat;
  const full = seat.load >= room;
  const state = seat.mine
    ? "mine"
    : seat.elsewhere
      ? "elsewhere"
      : seat.silent
        ? "silent"
        : seat.overruled
          ? "overruled"
          : full
            ? "full"
            : "other";
  const Icon = { silent: CloudOff, overruled: ShieldAlert }[state as string];
  const id = seat.id;
  return (
    <li
      className={`seat ${state}`}
      data-state={state}
      {...marks}
      title={seat.since ? say("live-seat-since", { when: dates.near(seat.since, serverNow()) }) : undefined}
    >
      <span className="top-line">
        <span data-n="">{slot}</span>
        {state !== "other" && (
          <span className="st">
            {Icon && <Icon className="i" aria-hidden="true" />}
            <span>{say(`live-seat-${state}`)}</span>
          </span>
        )}
      </span>
      <span className="name">
        <span className="one grow" dir="auto" title={seat.holder.name}>
          {seat.holder.name}
        </span>
        {seat.mine && (
          <IconButton
            icon={LogOut}
            flip
            small
            label={say("live-leave")}
            {...(leaving(floor)?.channel === channel.id && { caps: ["Alt", "U"], "aria-keyshortcuts": "Alt+U" })}
            isDisabled={!floor.live}
            onPress={() => void ask({ ask: "leave", channel: channel.id })}
            data-testid={`leave-${channel.id}`}
          />
        )}
        {!seat.mine && floor.mayOverrule && floor.live && id && (
          <AskWhy
            bare
            label={say("live-force-out")}
            icon={UserRoundX}
            question={say("live-force-out-why")}
            hint={say("live-overrule-hint")}
            sendWord={say("live-force-out")}
            testid={`force-out-${channel.id}-${seat.slot}`}
            onSend={(why) => void ask({ ask: "force-out", seat: id, why })}
          />
        )}
      </span>
      <span className="load">
        <Pips load={seat.load} room={room} />
        <span data-n="" className="load-figures">{`${number(seat.load)}/${number(room)}`}</span>
      </span>
    </li>
  );
}
