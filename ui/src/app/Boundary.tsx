import { Component, type ErrorInfo, type ReactNode } from "react";
import { FaultNote } from "../shared/ui/Fault";

/** A fault of our own while drawing: told in words, with a way to draw again; what is kept below is untouched. */
export function Broken({ reset }: { reset: () => void }) {
  return (
    <main className="door">
      <FaultNote fault={{ code: "screen-broken", args: {} }} onRetry={reset} />
    </main>
  );
}

/** Catches what breaks outside the routes, which have their own. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error("drawing failed", error, info.componentStack);
  }

  override render() {
    return this.state.broken ? <Broken reset={() => this.setState({ broken: false })} /> : this.props.children;
  }
}
