import type { CopyDiff, DiffBlock, DiffField } from "#copy/diff.ts";
import type { DiffRun } from "#copy/diff-words.ts";
import classes from "./diff-view.module.css";
import { foldUnchanged } from "./fold-unchanged.ts";

/** What changed, word by word; long stretches that stayed are folded into a line that says how many there are. */
export function DiffView({ diff }: { diff: CopyDiff }) {
  if (!diff.changed) return <p className={classes.none}>No word has changed.</p>;
  const fields = diff.fields.filter(({ changed }) => changed);
  return (
    <div className={classes.diff}>
      {fields.map((field) => (
        <Field key={field.name} field={field} />
      ))}
      {foldUnchanged(diff.blocks).map((part) =>
        "folded" in part ? (
          <Folded key={part.key} count={part.folded} />
        ) : (
          <Block key={part.key} block={part.block} />
        ),
      )}
    </div>
  );
}

function Field({ field }: { field: DiffField }) {
  return (
    <p className={classes.block} data-kind="field" data-change="changed">
      <span className={classes.name}>{field.name}</span>
      <Runs runs={field.runs} />
    </p>
  );
}

const CHANGES: Readonly<Record<DiffBlock["change"], string | null>> = {
  same: null,
  changed: null,
  added: "New",
  removed: "Taken out",
  moved: "Moved here",
};

function Block({ block }: { block: DiffBlock }) {
  const said = block.moved ? "Moved from here" : CHANGES[block.change];
  return (
    <div className={classes.block} data-change={block.change} data-kind={block.kind}>
      {said ? <span className={classes.name}>{said}</span> : null}
      {block.was ? (
        <span className={classes.name}>
          {block.was} → {block.kind}
        </span>
      ) : null}
      <Runs runs={block.runs} />
    </div>
  );
}

/** How many paragraphs stand here that stayed as they were. */
export function Folded({ count }: { count: number }) {
  return (
    <p className={classes.folded}>
      {count === 1 ? "1 paragraph unchanged" : `${count} paragraphs unchanged`}
    </p>
  );
}

export function Runs({ runs }: { runs: readonly DiffRun[] }) {
  let at = 0;
  return runs.map((run) => {
    const key = at;
    at += run.text.length + 1;
    if (run.change === "added") return <ins key={key}>{run.text}</ins>;
    if (run.change === "removed") return <del key={key}>{run.text}</del>;
    return run.format ? (
      <span key={key} className={classes.format} title="Its emphasis or link has changed">
        {run.text}
      </span>
    ) : (
      <span key={key}>{run.text}</span>
    );
  });
}
