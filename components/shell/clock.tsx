"use client";

import { Tooltip } from "@mantine/core";
import { apClock, apDate } from "#domain/updated-line.ts";
import classes from "./shell.module.css";
import { useNow } from "./use-now.ts";

/** The newsroom's clock, in the publication's zone and AP style. Empty until the browser runs: the server's minute may be over. */
export function Clock({ zone }: { zone: string }) {
  const now = useNow(1_000);
  if (now === null) return <span className={classes.clock} />;
  return (
    <Tooltip label={`${apDate(now, zone)} · ${zone.replaceAll("_", " ")}`}>
      <time className={classes.clock} dateTime={now.toISOString()}>
        {apClock(now, zone)}
      </time>
    </Tooltip>
  );
}
