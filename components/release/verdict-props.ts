import type { Action } from "#domain/permissions.ts";
import type { KindChoice, PreviewFacts, ReleaseDeskFacts } from "./desk-facts.ts";
import type { Proposal } from "./proposal.ts";
import type { Preview } from "./use-preview.ts";

/** What is proposed for release, and what is known of it. */
export interface VerdictProps {
  readonly story: {
    readonly id: string;
    readonly slug: string;
    readonly embargoUntil: string | null;
    readonly actions: readonly Action[];
  };
  readonly desk: ReleaseDeskFacts;
  readonly proposal: Proposal;
  readonly choice: KindChoice;
  readonly revision: number | null;
  readonly preview: Preview;
  readonly onChange: (proposal: Proposal) => void;
  readonly onDone: () => void;
}

/** Whether the preview names what stands in the way by this code. */
export function hasGate({ openGates }: PreviewFacts, code: string): boolean {
  return openGates.some((gate) => gate.code === code);
}
