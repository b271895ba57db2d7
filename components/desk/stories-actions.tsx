"use client";

import { Button } from "@mantine/core";
import { IconCalendarEvent, IconLayoutKanban, IconList, IconPlus } from "@tabler/icons-react";
import Link from "next/link";
import { openNewStory } from "#components/shell/new-story-store.ts";
import classes from "./views.module.css";

const VIEWS = [
  { at: "list", label: "List", href: "/newsroom", Sign: IconList },
  { at: "board", label: "Board", href: "/newsroom/board", Sign: IconLayoutKanban },
  { at: "day", label: "Day", href: "/newsroom/day", Sign: IconCalendarEvent },
] as const;

/** The three ways to look at the stories, and how a new one starts. */
export function StoriesActions({
  at,
  children,
}: {
  at: (typeof VIEWS)[number]["at"];
  children?: React.ReactNode;
}) {
  return (
    <div className={classes.actions}>
      <nav className={classes.views} aria-label="Ways to look at the stories">
        {VIEWS.map(({ at: view, label, href, Sign }) => (
          <Link
            key={view}
            className={classes.view}
            href={href}
            aria-current={view === at ? "page" : undefined}
          >
            <Sign size={15} stroke={1.75} aria-hidden />
            {label}
          </Link>
        ))}
      </nav>
      {children}
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={openNewStory}>
        New story
      </Button>
    </div>
  );
}
