import type { ReactNode } from "react";

/** A place for an advertisement, labelled as one. Never printed on paper, never in a feed. */
export function AdSlot(): ReactNode {
  return (
    <div className="ad">
      <p>Advertisement</p>
      <div />
    </div>
  );
}
