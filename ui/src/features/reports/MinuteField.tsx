import { useId } from "react";
import { useSpeech } from "../../shared/words";
import { dayMinutes, sayMinute } from "./times";

/** What stands between two times that are offered, minutes; any other that is planned already is offered too. */
const step = 15;

/** A time of day. */
export function MinuteField({
  label,
  value,
  onChange,
  testid,
}: {
  label: string;
  value: number;
  onChange: (minute: number) => void;
  testid: string;
}) {
  const speech = useSpeech();
  const id = useId();
  const own = value % dayMinutes;
  const offered = Array.from({ length: dayMinutes / step }, (_, index) => index * step);
  const all = offered.includes(own) ? offered : [...offered, own].sort((one, other) => one - other);
  return (
    <div className="field-place">
      <label htmlFor={id}>{label}</label>
      <span className="choose">
        <select
          id={id}
          className="field"
          value={own}
          data-testid={testid}
          onChange={(event) => onChange(Number(event.target.value))}
        >
          {all.map((minute) => (
            <option key={minute} value={minute}>
              {sayMinute(speech, minute)}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
