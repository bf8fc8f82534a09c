import { useId } from "react";

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  dir?: "ltr" | "rtl" | "auto";
  testid?: string;
  hint?: string | undefined;
  required?: boolean;
}

interface InputProps extends FieldProps {
  type?: "text" | "password" | "email" | "tel" | "url";
  placeholder?: string;
  autoFocus?: boolean;
  autoComplete?: string;
}

/** One line of text under its label. */
export function TextInput({
  label,
  value,
  onChange,
  dir,
  testid,
  hint,
  required,
  type = "text",
  placeholder,
  autoFocus,
  autoComplete,
}: InputProps) {
  const id = useId();
  return (
    <div className="field-place">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type={type}
        value={value}
        dir={dir === "auto" && value === "" ? undefined : dir}
        required={required}
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: where a dialog or the sign-in begins
        autoFocus={autoFocus}
        autoComplete={autoComplete ?? "off"}
        spellCheck={type === "text" && dir === "auto"}
        aria-describedby={hint ? `${id}-hint` : undefined}
        data-testid={testid}
        data-clip-ok=""
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className="meta">
          {hint}
        </p>
      )}
    </div>
  );
}

/** Several lines of text under their label. */
export function TextArea({
  label,
  value,
  onChange,
  dir,
  testid,
  hint,
  autoFocus,
}: FieldProps & { autoFocus?: boolean }) {
  const id = useId();
  return (
    <div className="field-place">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field"
        rows={4}
        // biome-ignore lint/a11y/noAutofocus: where a small dialog begins
        autoFocus={autoFocus}
        value={value}
        dir={dir === "auto" && value === "" ? undefined : dir}
        // What is written from left to right in every language is a code and no prose.
        spellCheck={dir !== "ltr"}
        autoComplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
        data-testid={testid}
        data-clip-ok=""
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className="meta">
          {hint}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { id: string; words: string; disabled?: boolean }[];
  testid?: string;
  hint?: string | undefined;
  /** It is what has to be filled in first. */
  first?: boolean;
}

/** One of a few; the system's own list, which knows direction, keys and screen readers. */
export function Choice({ label, value, onChange, options, testid, hint, first = false }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field-place">
      <label htmlFor={id}>{label}</label>
      <span className="choose">
        <select
          id={id}
          className="field"
          value={value}
          aria-describedby={hint ? `${id}-hint` : undefined}
          data-testid={testid}
          data-first={first ? "" : undefined}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option
              key={option.id}
              value={option.id}
              disabled={option.disabled}
              data-testid={testid && `${testid}-${option.id}`}
            >
              {option.words}
            </option>
          ))}
        </select>
      </span>
      {hint && (
        <p id={`${id}-hint`} className="meta">
          {hint}
        </p>
      )}
    </div>
  );
}
