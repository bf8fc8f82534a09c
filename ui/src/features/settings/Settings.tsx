import { type ReactNode, useMemo } from "react";
import type { Settings as Choices } from "../../shared/ipc";
import { useChosen } from "../../shared/ui/chosen";
import { FaultNote } from "../../shared/ui/Fault";
import { Choice } from "../../shared/ui/Field";
import { LanguageSwitch } from "../../shared/ui/LanguageSwitch";
import { serverNow, useMoment } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import { calendarKeys } from "../../shared/words/tags";
import "./settings.css";

interface SettingsProps {
  deskZone: string;
  deskLanguages: readonly string[];
  /** What else is chosen, above the rest. */
  children?: ReactNode;
}

/** What a person chooses on this machine; every choice shows its effect below at once. */
export function Settings({ deskZone, deskLanguages, children }: SettingsProps) {
  const speech = useSpeech();
  const { say, dates, number, tag, languageName } = speech;
  const { settings, choose, fault } = useChosen();
  const answersIn = settings.answersIn.length > 0 ? settings.answersIn : deskLanguages;
  const answering = (id: string, on: boolean) =>
    deskLanguages.filter((language) => (language === id ? on : answersIn.includes(language)));
  const now = useMoment((at) => Math.floor(at / 60_000) * 60_000);

  const zones = useMemo(() => {
    const all = Intl.supportedValuesOf("timeZone");
    const at = serverNow();
    return all.map((id) => ({ id, words: `${id.replaceAll("_", " ")} · ${offset(tag, id, at)}` }));
  }, [tag]);

  return (
    <main className="settings" data-testid="settings-page">
      <div className="settings-in">
        <header className="head">
          <h1>{say("settings-title")}</h1>
        </header>
        {fault && <FaultNote fault={fault} />}
        {children}
        <section className="card">
          <h2>{say("settings-words")}</h2>
          <div className="settings-row">
            <span>{say("settings-language")}</span>
            <LanguageSwitch />
          </div>
          <Choice
            label={say("settings-digits")}
            value={settings.digits}
            onChange={(digits) => choose({ digits: digits as Choices["digits"] })}
            options={(["language", "latin", "native"] as const).map((id) => ({
              id,
              words: say(`settings-digits-${id}`),
            }))}
            testid="settings-digits"
          />
          <label className="check">
            <input
              type="checkbox"
              checked={settings.nastaliq}
              data-testid="settings-nastaliq"
              onChange={(event) => choose({ nastaliq: event.target.checked })}
            />
            <span>{say("settings-nastaliq")}</span>
          </label>
        </section>
        <section className="card">
          <h2>{say("settings-answers")}</h2>
          {deskLanguages.map((id) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={answersIn.includes(id)}
                // At least one language stays: who answers in none could not be offered anybody.
                disabled={answersIn.length === 1 && answersIn.includes(id)}
                data-testid={`settings-answers-${id}`}
                onChange={(event) => choose({ answersIn: answering(id, event.target.checked) })}
              />
              <span>{languageName(id)}</span>
            </label>
          ))}
          <p className="meta">{say("settings-answers-hint")}</p>
        </section>
        <section className="card">
          <h2>{say("settings-time")}</h2>
          <Choice
            label={say("settings-first-calendar")}
            value={settings.firstCalendar ?? ""}
            onChange={(id) => choose({ firstCalendar: id || null })}
            options={[
              { id: "", words: say("settings-calendar-language") },
              ...calendarKeys.map((id) => ({ id, words: say(`settings-calendar-${id}`) })),
            ]}
            testid="settings-first-calendar"
          />
          <Choice
            label={say("settings-second-calendar")}
            value={speech.secondCalendar ?? ""}
            onChange={(id) => choose({ secondCalendar: id || null })}
            options={[
              { id: "", words: say("settings-calendar-none") },
              // The first one again would be no second.
              ...calendarKeys
                .filter((id) => id !== speech.calendar)
                .map((id) => ({ id, words: say(`settings-calendar-${id}`) })),
            ]}
            testid="settings-calendar"
          />
          <Choice
            label={say("settings-time-zone")}
            value={settings.timeZone ?? ""}
            onChange={(id) => choose({ timeZone: id || null })}
            options={[{ id: "", words: say("settings-zone-desk", { zone: deskZone.replaceAll("_", " ") }) }, ...zones]}
            testid="settings-zone"
          />
        </section>
        <section className="card">
          <h2>{say("settings-look")}</h2>
          <Choice
            label={say("settings-theme")}
            value={settings.theme}
            onChange={(theme) => choose({ theme: theme as Choices["theme"] })}
            options={(["system", "light", "dark"] as const).map((id) => ({ id, words: say(`theme-${id}`) }))}
            testid="settings-theme"
          />
        </section>
        <section className="card sample" aria-labelledby="sample-title">
          <h2 id="sample-title">{say("settings-sample")}</h2>
          <p data-n="">{dates.full(now)}</p>
          <p className="meta2" data-n="">
            {say("settings-sample-count", { count: 1234, number: number(1234567.5) })}
          </p>
          <p className="meta">{dates.zone(now)}</p>
        </section>
      </div>
    </main>
  );
}

function offset(tag: string, timeZone: string, at: number): string {
  const parts = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: "shortOffset" }).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
}
