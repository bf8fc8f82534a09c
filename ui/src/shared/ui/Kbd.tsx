/** What stands on the keys. Hidden from those who listen: the keys are in `aria-keyshortcuts` and the sheet. */
export function Kbd({ caps }: { caps: readonly string[] }) {
  return (
    <span className="keys" aria-hidden="true">
      {caps.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
