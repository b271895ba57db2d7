"use client";

import { Button } from "@mantine/core";
import { IconMessageCircle } from "@tabler/icons-react";
import classes from "./comments.module.css";
import { useBookView } from "./comments-context.tsx";

/** How many threads are open, and the way to them. */
export function CommentsButton({ opened, onToggle }: { opened: boolean; onToggle: () => void }) {
  const count = useBookView().threads.filter(({ resolved }) => resolved === null).length;
  const label = count === 0 ? "Comments" : count === 1 ? "1 comment" : `${count} comments`;
  return (
    <Button
      size="compact-xs"
      variant={opened ? "light" : "default"}
      leftSection={<IconMessageCircle size={14} aria-hidden />}
      aria-label={label}
      aria-expanded={opened}
      onClick={onToggle}
    >
      {count === 0 ? <span className={classes.word}>Comments</span> : count}
    </Button>
  );
}
