import { ExternalLink, ListPlus, ListX, UserRoundPlus } from "lucide-react";
import type { FloorChannel } from "../../shared/ipc";
import { Code } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { mediumIcon } from "../../shared/ui/icons";
import { serverNow } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import { AskWhy } from "./AskWhy";
import { type FloorProps, leaving, usePortal } from "./queries";
import { Tile } from "./Tile";

interface ChannelProps extends FloorProps {
  channel: FloorChannel;
  /** Alt T takes a seat here. */
  keyed: boolean;
  /** Alt P opens this one's portal. */
  portalKeyed: boolean;
  /** Why no seat can be taken is told above for all channels. */
  toldAbove: boolean;
}

/** Refusals that the tiles show already: the own seat, the own place in the line. */
const shownOtherwise = new Set(["seat-already-yours", "seat-already-waiting"]);

/** The seats of a channel, the line for them, and what belongs to it outside. */
export function Channel(props: ChannelProps) {
  const { floor, ask, channel, keyed, portalKeyed, toldAbove } = props;
  const { say, word, fault, dates } = useSpeech();
  const openPortal = usePortal();
  const { id, seats, taken, contactsPerSeat: each, seatLine, mayTake } = channel;
  const Medium = mediumIcon(channel.medium);
  const name = word(`channel-${id}`, id);
  const full = mayTake?.code === "seat-none-free";
  const place = seatLine.findIndex((wait) => wait.mine);
  const mine = seatLine[place];
  const free = channel.tiles.findIndex((seat) => !seat.holder);
  const why = mayTake && !toldAbove && !full && !shownOtherwise.has(mayTake.code) ? mayTake : null;
  return (
    <section aria-label={name} data-testid={`channel-${id}`}>
      <header>
        <Medium className="i" aria-hidden="true" />
        <h2 className="one" title={name}>
          {name}
        </h2>
        <span className="meta end channel-taken" data-n="" data-testid={`taken-${id}`} data-taken={taken}>
          {seats === null ? say("live-taken-open", { taken, each }) : say("live-taken", { taken, seats, each })}
        </span>
      </header>
      {(channel.number || channel.brands.length > 0 || channel.waiting > 0) && (
        <p className="meta channel-facts">
          {channel.waiting > 0 && (
            <span className="channel-waiting" data-n="" data-testid={`waiting-${id}`} data-count={channel.waiting}>
              {say("live-line-here", { count: channel.waiting })}
            </span>
          )}
          {channel.number && <Code>{channel.number}</Code>}
          {channel.brands.map((brand) => (
            <span key={brand.id} className="channel-brand">
              <bdi>{word(`brand-${brand.id}`, brand.id)}</bdi>
              <Code>{brand.number}</Code>
            </span>
          ))}
        </p>
      )}
      <ul className="tiles">
        {channel.tiles.map((seat, index) => (
          <Tile key={seat.slot} {...props} seat={seat} keyed={keyed && index === free} />
        ))}
      </ul>
      {why && (
        <p className="meta channel-why" data-testid={`why-${id}`} data-code={why.code}>
          {fault(why)}
        </p>
      )}
      {(full || mine || seatLine.length > 0) && (
        <div className="seat-line" data-testid={`seat-line-${id}`}>
          {mine ? (
            <p className="seat-place" data-testid={`place-${id}`} data-place={place + 1} role="status">
              <span data-n="">
                {say("live-seat-place", { place: place + 1, when: dates.near(mine.since, serverNow()) })}
              </span>
            </p>
          ) : (
            seatLine.length > 0 && (
              <p className="meta" data-n="">
                {say("live-seat-line", { count: seatLine.length })}
              </p>
            )
          )}
          {mine ? (
            <Button
              small
              icon={ListX}
              isDisabled={!floor.live}
              onPress={() => void ask({ ask: "give-up", channel: id })}
              data-testid={`give-up-${id}`}
              {...(leaving(floor)?.channel === id && { caps: ["Alt", "U"], "aria-keyshortcuts": "Alt+U" })}
            >
              {say("live-give-up")}
            </Button>
          ) : (
            full && (
              <Button
                small
                look="soft"
                icon={ListPlus}
                isDisabled={!floor.live}
                onPress={() => void ask({ ask: "wait", channel: id })}
                data-testid={`wait-${id}`}
                {...(keyed && { caps: ["Alt", "T"], "aria-keyshortcuts": "Alt+T" })}
              >
                {say("live-wait")}
              </Button>
            )
          )}
          {seatLine.length > 0 && (
            <ol className="seat-waits">
              {seatLine.map((wait) => (
                <li key={wait.person.id} data-testid={`seat-wait-${wait.person.id}`}>
                  <span className="one grow" dir="auto" title={wait.person.name}>
                    {wait.person.name}
                  </span>
                  <span className="meta" data-n="">
                    {dates.near(wait.since, serverNow())}
                  </span>
                  {floor.mayOverrule && floor.live && (
                    <AskWhy
                      bare
                      label={say("live-seat-beyond")}
                      icon={UserRoundPlus}
                      question={say("live-seat-beyond-why", { name: wait.person.name })}
                      hint={say("live-overrule-hint")}
                      sendWord={say("live-seat-beyond")}
                      testid={`seat-beyond-${wait.person.id}`}
                      onSend={(reason) => void ask({ ask: "seat", user: wait.person.id, channel: id, why: reason })}
                    />
                  )}
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
      {channel.portal && (
        <Button
          small
          look="quiet"
          icon={ExternalLink}
          flip
          className="portal"
          {...(portalKeyed && { caps: ["Alt", "P"], "aria-keyshortcuts": "Alt+P" })}
          onPress={() => openPortal(id)}
          data-testid={`portal-${id}`}
        >
          {say("live-portal")}
        </Button>
      )}
    </section>
  );
}
