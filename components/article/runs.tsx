import type { ReactNode } from "react";
import type { Run } from "#copy/format.ts";

const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:)/i;

/** Words with their marks. A link that isn't http, https, mailto or tel prints as plain words. */
export function Runs({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  // Position is identity: the copy is read once and never changes under us.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return runs.map((run, index) => <OneRun key={index} run={run} />);
}

function OneRun({ run }: { readonly run: Run }): ReactNode {
  const { strong, em } = run.marks ?? {};
  const link = linkOf(run);
  let words: ReactNode = run.text;
  if (em) words = <em>{words}</em>;
  if (strong) words = <strong>{words}</strong>;
  if (link !== null) words = <a href={link}>{words}</a>;
  return words;
}

/** Where a run leads; null where it leads nowhere that a reader may be sent. */
export function linkOf({ marks }: Run): string | null {
  return marks?.link !== undefined && SAFE_LINK.test(marks.link) ? marks.link : null;
}

/** The words alone. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}

/** A block or field that would print as nothing. */
export function isBlank(runs: readonly Run[]): boolean {
  return plainRuns(runs).trim() === "";
}
