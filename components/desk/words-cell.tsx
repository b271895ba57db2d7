import classes from "./desk.module.css";

/** Words written, against the length the budget gives: the number says it, the bar only helps the eye. */
export function WordsCell({ count, budgeted }: { count: number; budgeted: number | null }) {
  const written = count.toLocaleString("en-US");
  if (budgeted === null || budgeted === 0) return <span>{written}</span>;
  const over = count > budgeted;
  return (
    <span className={classes.length} data-over={over}>
      <span>
        {written}
        <span className={classes.of}> / {budgeted.toLocaleString("en-US")}</span>
      </span>
      <span className={classes.bar} aria-hidden>
        <span style={{ inlineSize: `${Math.min(100, Math.round((count / budgeted) * 100))}%` }} />
      </span>
    </span>
  );
}
