import type { ReactNode } from "react";
import { DayField } from "../../shared/ui/DayField";
import { Choice } from "../../shared/ui/Field";
import { serverNow } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import { dayAt, sayDay, sayDayAlso } from "../../shared/words/days";
import { type Preset, presets, type Span, spanOf } from "./span";

interface SpanBarProps {
  span: Span;
  zone: string;
  onChange: (span: Span) => void;
  /** Further filters. */
  children?: ReactNode;
}

/** Which days the report is about, and what else narrows it. */
export function SpanBar({ span, zone, onChange, children }: SpanBarProps) {
  const speech = useSpeech();
  const { say } = speech;
  const choose = (preset: Preset) => onChange(spanOf(speech, preset, dayAt(serverNow(), zone), span));
  const named = speech.datesIn(zone).zone(serverNow());
  const also = [span.from, span.to].map((day) => sayDayAlso(speech, day));
  return (
    <div className="report-bar">
      <div className="report-filters">
        <Choice
          label={say("report-days")}
          value={span.preset}
          onChange={(preset) => choose(preset as Preset)}
          options={presets.map((id) => ({ id, words: say(`report-preset-${id}`) }))}
          testid="report-preset"
        />
        {span.preset === "own" && (
          <>
            <DayField
              label={say("report-span-from")}
              value={span.from}
              onChange={(from) => onChange({ ...span, from })}
              testid="report-from"
            />
            <DayField
              label={say("report-span-to")}
              value={span.to}
              onChange={(to) => onChange({ ...span, to })}
              testid="report-to"
            />
          </>
        )}
        {children}
      </div>
      <p className="meta" data-testid="report-said" data-from={span.from} data-to={span.to}>
        <span data-n="">
          {say("report-said", { from: sayDay(speech, span.from), to: sayDay(speech, span.to), zone: named })}
        </span>
        {also[0] && also[1] && <span data-n="">{say("report-also", { from: also[0], to: also[1] })}</span>}
      </p>
    </div>
  );
}
