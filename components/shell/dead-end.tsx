"use client";

import { Button, Group } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import classes from "./dead-end.module.css";

interface DeadEndProps {
  readonly title: string;
  /** What happened and what to do, in a sentence or two. */
  readonly children: ReactNode;
  /** Finds the error in the server's log. */
  readonly digest?: string | undefined;
  readonly onRetry?: () => void;
}

/** Where a screen cannot be: not found, not allowed, broken. Says why, and the way out. */
export function DeadEnd({ title, children, digest, onRetry }: DeadEndProps) {
  return (
    <div className={classes.page}>
      <p className={classes.sign} aria-hidden>
        -30-
      </p>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.words}>{children}</p>
      <Group gap="sm" mt="lg">
        {onRetry === undefined ? null : <Button onClick={onRetry}>Try again</Button>}
        <Button component={Link} href="/newsroom" variant={onRetry === undefined ? "filled" : "default"}>
          To the stories
        </Button>
      </Group>
      {digest === undefined ? null : <p className={classes.digest}>Number {digest}</p>}
    </div>
  );
}
