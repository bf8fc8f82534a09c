import { type ReactNode, useEffect, useState } from "react";

/** Shows its content only when the wait has lasted 200 ms: what comes sooner must not flicker. */
export function Slow({ children, after = 200 }: { children: ReactNode; after?: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return shown ? children : null;
}
