/** The sign of the program: a seat and who sits in it. The drawing is icons/kursi.svg, in the colours of the theme. */
export function Mark() {
  return (
    <svg className="mark" viewBox="16 16 480 480" aria-hidden="true">
      <rect x="16" y="16" width="480" height="480" rx="112" fill="var(--act)" />
      <path
        d="M160 108V404M160 288H304Q352 288 352 336V404"
        fill="none"
        stroke="var(--on-act)"
        strokeWidth="44"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="280" cy="172" r="48" fill="var(--on-act)" fillOpacity="0.6" />
    </svg>
  );
}
