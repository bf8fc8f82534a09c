/** The sign of the program: a seat. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--act)" />
      <path
        d="M8 12V9a4 4 0 0 1 8 0v3M5.5 12.5h13M7.5 12.5V18M16.5 12.5V18"
        fill="none"
        stroke="var(--on-act)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
