import { Skeleton } from "@mantine/core";
import classes from "./shell.module.css";

const LINES = [72, 58, 84, 66, 48, 78, 62] as const;

/**
 * Any screen before it is there. It bears no title: whose it will be is not known yet, and a heading that changes under
 * somebody who hears the screen would send them back to its start.
 */
export function ScreenSkeleton() {
  return (
    <div className={classes.screen}>
      <output className={classes.reading}>Reading …</output>
      <div aria-hidden>
        <Skeleton height={26} width={220} mb="lg" />
        <div className={classes.card}>
          {LINES.map((width) => (
            <Skeleton key={width} height={14} width={`${width}%`} mb="md" />
          ))}
        </div>
      </div>
    </div>
  );
}
