import { useSpeech } from "../words";
import { type Day, partsOf, sayDayAlso } from "../words/days";

/**
 * A day, chosen by day, month and year in the reader's own calendar and digits: the system's own lists, which know
 * direction, keys and screen readers.
 */
export function DayField({
  label,
  value,
  onChange,
  testid,
}: {
  label: string;
  value: Day;
  onChange: (day: Day) => void;
  testid: string;
}) {
  const speech = useSpeech();
  const { say } = speech;
  const { date, days, months, years, make } = partsOf(speech, value);
  const lists = [
    { part: "day", now: date.day, of: days },
    { part: "month", now: date.month, of: months },
    { part: "year", now: date.year, of: years },
  ] as const;
  const also = sayDayAlso(speech, value);
  return (
    <fieldset className="field-place day-field">
      <legend className="day-label">{label}</legend>
      <span className="day-parts">
        {lists.map(({ part, now, of }) => (
          <span className="choose" key={part}>
            <select
              className="field"
              aria-label={say(`day-field-${part}`)}
              value={now}
              data-testid={`${testid}-${part}`}
              onChange={(event) => onChange(make({ [part]: Number(event.target.value) }))}
            >
              {of.map(({ n, words }) => (
                <option key={n} value={n}>
                  {words}
                </option>
              ))}
            </select>
          </span>
        ))}
      </span>
      {also && (
        <p className="meta" data-n="" data-testid={`${testid}-also`}>
          {also}
        </p>
      )}
    </fieldset>
  );
}
