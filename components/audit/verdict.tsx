import classes from "./audit.module.css";

/** N7: what recomputing every hash said. */
export function Verdict({ ok, rows, firstBad }: { ok: boolean; rows: number; firstBad: number | null }) {
  const counted = rows.toLocaleString("en-US");
  return (
    <p className={classes.verdict} data-ok={ok} role="status">
      {ok
        ? `The chain holds: every hash of ${counted} rows was recomputed and fits the row before it.`
        : `The chain is broken at row ${firstBad ?? "unknown"}: ${counted} rows before it fit. Something changed the trail from outside; tell a managing editor and keep the newest backup.`}
    </p>
  );
}
