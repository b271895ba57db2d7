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
  const { strong, em, link } = run.marks ?? {};
  let words: ReactNode = run.text;
  if (em) words = <em>{words}</em>;
  if (strong) words = <strong>{words}</strong>;
  if (link !== undefined && SAFE_LINK.test(link)) words = <a href={link}>{words}</a>;
  return words;
}

/** The words alone. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}

/** A block or field that would print as nothing. */
export function isBlank(runs: readonly Run[]): boolean {
  return plainRuns(runs).trim() === "";
}
