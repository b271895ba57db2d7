import type { CopyDiff, DiffBlock } from "#copy/diff.ts";
import type { DiffRun } from "#copy/diff-words.ts";
import classes from "./diff-view.module.css";
import { Folded, Runs } from "./diff-view.tsx";
import { foldUnchanged } from "./fold-unchanged.ts";

/** What changed, with the words before on the left and the words after on the right of them. */
export function SideBySide({ diff, from, to }: { diff: CopyDiff; from: string; to: string }) {
  if (!diff.changed) return <p className={classes.none}>No word has changed.</p>;
  const fields = diff.fields.filter(({ changed }) => changed);
  return (
    <div className={`${classes.diff} ${classes.sides}`}>
      <p className={classes.side}>{from}</p>
      <p className={classes.side}>{to}</p>
      {fields.map(({ name, runs }) => (
        <Row key={name} name={name} kind="field" before={runs} after={runs} />
      ))}
      {foldUnchanged(diff.blocks).map((part) =>
        "folded" in part ? (
          <Folded key={part.key} count={part.folded} />
        ) : (
          <Row key={part.key} name={nameOf(part.block)} kind={part.block.kind} {...sidesOf(part.block)} />
        ),
      )}
    </div>
  );
}

/** The runs of a block on either side; null where it isn't there. */
function sidesOf({ change, runs }: DiffBlock): {
  before: readonly DiffRun[] | null;
  after: readonly DiffRun[] | null;
} {
  const isNew = change === "added" || change === "moved";
  return { before: isNew ? null : runs, after: change === "removed" ? null : runs };
}

function nameOf({ was, kind, moved, change }: DiffBlock): string | null {
  if (was) return `${was} → ${kind}`;
  if (moved) return "Moved from here";
  return change === "moved" ? "Moved here" : null;
}

interface RowProps {
  readonly name: string | null;
  readonly kind: string;
  readonly before: readonly DiffRun[] | null;
  readonly after: readonly DiffRun[] | null;
}

function Row({ name, kind, before, after }: RowProps) {
  const hasChanged =
    before !== after || (before ?? []).some(({ change, format }) => change !== "same" || format);
  return [
    ["before", before?.filter(({ change }) => change !== "added")] as const,
    ["after", after?.filter(({ change }) => change !== "removed")] as const,
  ].map(([side, runs]) => (
    <div
      key={side}
      className={classes.block}
      data-kind={kind}
      data-side={side}
      {...(hasChanged && side === "after" ? { "data-change": "changed" } : {})}
    >
      {name && runs ? <span className={classes.name}>{name}</span> : null}
      <Runs runs={runs ?? []} />
    </div>
  ));
}
