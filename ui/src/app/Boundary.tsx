import { Component, type ErrorInfo, type ReactNode } from "react";
import { FaultNote } from "../shared/ui/Fault";

/** A fault of our own while drawing: told in words, with a way to draw again; what is kept below is untouched. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error("drawing failed", error, info.componentStack);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="door">
        <FaultNote fault={{ code: "screen-broken", args: {} }} onRetry={() => this.setState({ broken: false })} />
      </main>
    );
  }
}
