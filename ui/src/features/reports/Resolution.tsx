import { useQuery } from "@tanstack/react-query";
import { ChartNoAxesColumn, Check, CircleAlert } from "lucide-react";
import { useState } from "react";
import type { BandView, DeskView, PersonFace, ResolutionAsked, ResolutionView } from "../../shared/ipc";
import { Empty } from "../../shared/ui/Bits";
import { Choice } from "../../shared/ui/Field";
import { type Speech, useSpeech } from "../../shared/words";
import { BandTickets } from "./BandTickets";
import { Misses } from "./Misses";
import { resolutionQuery } from "./queries";
import { Bar, Heads, How, Reported } from "./Report";

/** What a band is called. */
export function bandName({ say }: Speech, { after, upTo }: Pick<BandView, "after" | "upTo">): string {
  if (upTo === null) return say("report-band-last", { from: after });
  return after === 0 ? say("report-band-first", { to: upTo }) : say("report-band-between", { from: after, to: upTo });
}

const nobody = "";

interface FiltersProps {
  desk: DeskView;
  people: readonly PersonFace[];
  asked: ResolutionAsked;
  onChange: (asked: ResolutionAsked) => void;
}

/** Brand, agent and kind of complaint. */
export function ResolutionFilters({ desk, people, asked, onChange }: FiltersProps) {
  const { say, word } = useSpeech();
  const all = { id: nobody, words: say("report-all") };
  const brands = [...new Set(desk.accounts.stores.map((store) => store.brand))];
  const chosen = (id: string) => (id === nobody ? null : id);
  return (
    <>
      {brands.length > 0 && (
        <Choice
          label={say("report-brand")}
          value={asked.brand ?? nobody}
          onChange={(id) => onChange({ ...asked, brand: chosen(id) })}
          options={[all, ...brands.map((id) => ({ id, words: word(`brand-${id}`, id) }))]}
          testid="report-brand"
        />
      )}
      <Choice
        label={say("report-agent")}
        value={asked.agent ?? nobody}
        onChange={(id) => onChange({ ...asked, agent: chosen(id) })}
        options={[all, ...people.map(({ id, name }) => ({ id, words: name }))]}
        testid="report-agent"
      />
      {desk.kinds.length > 0 && (
        <Choice
          label={say("report-kind")}
          value={asked.kind ?? nobody}
          onChange={(id) => onChange({ ...asked, kind: chosen(id) })}
          options={[all, ...desk.kinds.map((id) => ({ id, words: word(`kind-${id}`, id) }))]}
          testid="report-kind"
        />
      )}
    </>
  );
}

/** How long resolutions took, band by band, against the goals (A8). */
export function Resolution({ asked, onOpen }: { asked: ResolutionAsked; onOpen: (ticket: string) => void }) {
  const { say } = useSpeech();
  const found = useQuery(resolutionQuery(asked));
  return (
    <Reported found={found}>
      {(view) =>
        view.resolved === 0 && view.misses.length === 0 ? (
          <Empty icon={ChartNoAxesColumn} title={say("report-empty")} hint={say("report-empty-hint")}>
            <span className="meta">{say("report-open-count", { count: view.open })}</span>
          </Empty>
        ) : (
          <Goals key={JSON.stringify(asked)} view={view} asked={asked} onOpen={onOpen} />
        )
      }
    </Reported>
  );
}

const goalColumns = [
  "report-band",
  null,
  { num: "report-count" },
  { num: "report-share" },
  { num: "report-goal" },
  "report-standing",
];

function Goals({
  view,
  asked,
  onOpen,
}: {
  view: ResolutionView;
  asked: ResolutionAsked;
  onOpen: (ticket: string) => void;
}) {
  const { say } = useSpeech();
  const [open, setOpen] = useState<number | null>(null);
  const band = open === null ? undefined : view.bands[open];
  return (
    <>
      <section className="card" aria-label={say("report-goals")}>
        <header className="report-sum">
          <h2>{say("report-goals")}</h2>
          <span className="meta" data-testid="report-resolved" data-count={view.resolved}>
            {say("report-resolved-count", { count: view.resolved })}
          </span>
          <span className="meta" data-testid="report-open" data-count={view.open}>
            {say("report-open-count", { count: view.open })}
          </span>
        </header>
        <table className="report-table goal-table">
          <Heads columns={goalColumns} />
          <tbody>
            {view.bands.map((one, place) => (
              <BandRow
                key={one.after}
                band={one}
                place={place}
                isOpen={open === place}
                onToggle={() => setOpen((was) => (was === place ? null : place))}
              />
            ))}
          </tbody>
        </table>
      </section>
      {band && open !== null && (
        <BandTickets key={open} band={band} place={open} asked={asked} onOpen={onOpen} onClose={() => setOpen(null)} />
      )}
      <Misses misses={view.misses} />
      <How>{[say("report-how"), say("report-how-met")]}</How>
    </>
  );
}

function BandRow({
  band,
  place,
  isOpen,
  onToggle,
}: {
  band: BandView;
  place: number;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const speech = useSpeech();
  const { say, number, percent } = speech;
  const name = bandName(speech, band);
  const share = band.share ?? 0;
  return (
    <tr data-testid={`band-${place}`} data-count={band.count} data-met={String(band.met)}>
      <th scope="row">
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-label={say("report-open-band", { band: name })}
          disabled={band.count === 0}
          data-testid={`band-open-${place}`}
          onClick={onToggle}
        >
          {name}
        </button>
      </th>
      <Bar share={share} goal={band.goal} />
      <td className="num" data-n="">
        {number(band.count)}
      </td>
      <td className="num strong" data-n="">
        {percent(share)}
      </td>
      <td className="num meta2" data-n="">
        {percent(band.goal)}
      </td>
      <td>
        <Standing band={band} />
      </td>
    </tr>
  );
}

/** Whether the goal is met: by an icon, a word and a colour. */
function Standing({ band }: { band: BandView }) {
  const { say, percent } = useSpeech();
  if (band.met === null) return null;
  const Icon = band.met ? Check : CircleAlert;
  const isLast = band.upTo === null;
  const word = `report-${band.met ? "met" : "missed"}-${isLast ? "last" : "by"}`;
  const is = percent((isLast ? band.share : band.byThen) ?? 0);
  return (
    <span className={`clock ${band.met ? "met" : "late"}`} data-n="">
      <Icon className="i s" aria-hidden="true" />
      <span>{say(word, { is, goal: percent(isLast ? band.goal : band.goalByThen) })}</span>
    </span>
  );
}
