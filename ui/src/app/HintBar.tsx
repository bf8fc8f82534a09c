import { Kbd } from "../shared/ui/Kbd";
import { useKeyFaces } from "../shared/ui/keys";
import { serverNow, useMoment } from "../shared/ui/now";
import { useSpeech } from "../shared/words";

const most = 7;

/** The keys that matter here, at most seven; the day, the second calendar, the time where the desk is. */
export function HintBar({ onAll }: { onAll: () => void }) {
  const { say, dates } = useSpeech();
  const hints = useKeyFaces().filter((face) => face.hint && face.word !== "");
  const unique = [...new Map(hints.map((face) => [face.word, face])).values()];
  const all = unique.find((face) => face.word === "key-all");
  const shown = unique.filter((face) => face !== all).slice(0, most - 1);
  useMoment((now) => dates.time(now));
  const now = serverNow();
  const second = dates.second(now);
  return (
    <footer className="hints">
      <ul aria-label={say("key-here")}>
        {shown.map((face) => (
          <li key={face.word}>
            <Kbd caps={face.caps} />
            <span>{say(face.word)}</span>
          </li>
        ))}
        {all && (
          <li>
            <button type="button" className="hint-all" onClick={onAll}>
              <Kbd caps={all.caps} />
              <span>{say(all.word)}</span>
            </button>
          </li>
        )}
      </ul>
      <span className="end hint-day" data-n="">
        {second ? `${dates.fullDate(now)} · ${second}` : dates.fullDate(now)}
      </span>
      <span className="hint-zone" data-n="">
        <span>{dates.zone(now)}</span> <time>{dates.time(now)}</time>
      </span>
    </footer>
  );
}
