import { useQuery } from "@tanstack/react-query";
import { CalendarClock, ChevronLeft, ChevronRight, CloudUpload, Plus, Repeat } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import type { DeskView, Fault, PersonFace, RotaView, ShiftFace } from "../../shared/ipc";
import { Empty } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { useKeys } from "../../shared/ui/keys";
import { serverNow } from "../../shared/ui/now";
import { Slow } from "../../shared/ui/Slow";
import { useSpeech } from "../../shared/words";
import { addDays, type Day, dayAt, inWeekend, sayDay, sayDayAlso, sayWeekday, weekOf } from "../../shared/words/days";
import { rotaQuery } from "./queries";
import { type Chosen, ShiftForm } from "./ShiftForm";
import { sayTimes } from "./times";

/** Who works when, a week at a time; supervisors plan it, agents see their own (A6). */
export function Rota({ desk }: { desk: DeskView }) {
  const speech = useSpeech();
  const { say } = speech;
  const today = dayAt(serverNow(), desk.timeZone);
  const [first, setFirst] = useState<Day>(() => weekOf(speech, today));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const days = Array.from({ length: 7 }, (_, index) => addDays(first, index));
  const last = addDays(first, 6);
  const also = [first, last].map((day) => sayDayAlso(speech, day));
  const found = useQuery(rotaQuery(first, last));
  const { plans } = desk.reports;
  const later = () => setFirst((was) => addDays(was, 7));
  const earlier = () => setFirst((was) => addDays(was, -7));
  const now = () => setFirst(weekOf(speech, today));
  useKeys([
    { word: "rota-later", code: "KeyJ", caps: ["J"], place: "reports", hint: true, run: later },
    { word: "rota-earlier", code: "KeyK", caps: ["K"], place: "reports", hint: true, run: earlier },
    { word: "rota-now", code: "KeyT", caps: ["T"], place: "reports", run: now },
  ]);
  return (
    <>
      <div className="report-bar rota-bar">
        <p data-testid="rota-week" data-from={first}>
          <span data-n="">{say("report-also", { from: sayDay(speech, first), to: sayDay(speech, last) })}</span>
          {also[0] && also[1] && (
            <span className="meta" data-n="">
              {say("report-also", { from: also[0], to: also[1] })}
            </span>
          )}
        </p>
        <span className="end report-pages">
          <Button small icon={ChevronLeft} flip caps={["K"]} onPress={earlier} data-testid="rota-earlier">
            {say("rota-earlier")}
          </Button>
          <Button small caps={["T"]} onPress={now}>
            {say("rota-now")}
          </Button>
          <Button small icon={ChevronRight} flip caps={["J"]} onPress={later} data-testid="rota-later">
            {say("rota-later")}
          </Button>
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <section className="report-scroll inset" tabIndex={0} aria-label={say("report-rota")}>
        {found.error && <FaultNote fault={found.error as unknown as Fault} onRetry={() => void found.refetch()} />}
        {!found.data && !found.error && (
          <Slow>
            <span className="bone long" />
          </Slow>
        )}
        {found.data &&
          (found.data.people.length === 0 ? (
            <Empty icon={CalendarClock} title={say("rota-nobody")} hint={say("rota-nobody-hint")} />
          ) : (
            <Week view={found.data} days={days} today={today} plans={plans} onChoose={setChosen} />
          ))}
      </section>
      <ShiftForm chosen={chosen} people={found.data?.people ?? []} onClose={() => setChosen(null)} />
    </>
  );
}

interface WeekProps {
  view: RotaView;
  days: readonly Day[];
  today: Day;
  plans: boolean;
  onChoose: (chosen: Chosen) => void;
}

/** Moves the focus from place to place of the week, as the arrows point on the screen. */
function move(event: KeyboardEvent<HTMLTableElement>, rtl: boolean): void {
  const by = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, rtl ? -1 : 1], ArrowLeft: [0, rtl ? 1 : -1] };
  const step = by[event.code as keyof typeof by];
  const cell = (event.target as Element).closest<HTMLElement>("td[data-at]");
  if (!step || !cell) return;
  const [row = 0, column = 0] = (cell.dataset.at ?? "").split(":").map(Number);
  const next = `${row + (step[0] ?? 0)}:${column + (step[1] ?? 0)}`;
  const button = event.currentTarget.querySelector<HTMLButtonElement>(`td[data-at="${next}"] button`);
  if (!button) return;
  event.preventDefault();
  button.focus();
}

function Week({ view, days, today, plans, onChoose }: WeekProps) {
  const speech = useSpeech();
  const { say, dir } = speech;
  const look = (day: Day) =>
    [day === today && "is-today", inWeekend(speech, day) && "is-weekend"].filter(Boolean).join(" ");
  return (
    <div className="card rota-card">
      <table className="report-table rota" onKeyDown={(event) => move(event, dir === "rtl")} data-testid="rota">
        <thead>
          <tr>
            <th scope="col">{say("report-agent")}</th>
            {days.map((day) => {
              const { weekday, date } = sayWeekday(speech, day);
              return (
                <th key={day} scope="col" className={look(day)}>
                  <span>{weekday}</span> <span data-n="">{date}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {view.people.map((person, row) => (
            <tr key={person.id} data-testid={`rota-${person.id}`}>
              <th scope="row">
                <bdi>{person.name}</bdi>
              </th>
              {days.map((day, column) => (
                <td key={day} data-at={`${row}:${column}`} className={look(day)}>
                  <Place
                    person={person}
                    day={day}
                    shifts={view.shifts.filter((shift) => shift.person.id === person.id && shift.day === day)}
                    plans={plans}
                    onChoose={onChoose}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PlaceProps {
  person: PersonFace;
  day: Day;
  shifts: readonly ShiftFace[];
  plans: boolean;
  onChoose: (chosen: Chosen) => void;
}

function Place({ person, day, shifts, plans, onChoose }: PlaceProps) {
  const speech = useSpeech();
  const { say } = speech;
  return (
    <div className="rota-place">
      {shifts.map((shift) => {
        const times = sayTimes(speech, shift);
        const face = (
          <>
            <span data-n="">{times}</span>
            {shift.weekly && <Repeat className="i s" aria-hidden="true" />}
            {shift.unsent && <CloudUpload className="i s" aria-hidden="true" />}
          </>
        );
        const look = `rota-shift ${shift.mine ? "mine" : ""}`;
        return plans ? (
          <button
            type="button"
            key={shift.id}
            className={look}
            aria-label={say("rota-change-of", { times, name: person.name, day: sayDay(speech, day) })}
            data-testid={`shift-${shift.id}-${day}`}
            onClick={() => onChoose({ shift })}
          >
            {face}
          </button>
        ) : (
          <span key={shift.id} className={look} data-testid={`shift-${shift.id}-${day}`}>
            {face}
          </span>
        );
      })}
      {plans && (
        <button
          type="button"
          className="rota-add"
          aria-label={say("rota-plan-for", { name: person.name, day: sayDay(speech, day) })}
          data-testid={`rota-add-${person.id}-${day}`}
          onClick={() => onChoose({ person: person.id, day })}
        >
          <Plus className="i s" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
