import classes from "./audit.module.css";

/** N7: what recomputing every hash said. */
export function Verdict({
  ok,
  rows,
  firstBad,
  head,
}: {
  readonly ok: boolean;
  readonly rows: number;
  readonly firstBad: number | null;
  readonly head: { readonly number: number; readonly hash: string } | null;
}) {
  const counted = rows.toLocaleString("en-US");
  return (
    <p className={classes.verdict} data-ok={ok} role="status">
      {ok && head !== null ? (
        <>
          {`The chain holds: every hash of ${counted} rows was recomputed and fits the row before it. Noted elsewhere, the last one shows later whether rows were cut off: `}
          <code className={classes.noted}>{`${head.number}:${head.hash}`}</code>
        </>
      ) : null}
      {ok && head === null ? "The trail has no row yet." : null}
      {ok
        ? null
        : `The chain is broken at row ${firstBad ?? "unknown"}: ${counted} rows before it fit. Something changed the trail from outside; tell a managing editor and keep the newest backup.`}
    </p>
  );
}
