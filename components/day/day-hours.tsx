"use client";

import type { ReactNode } from "react";
import type { StoryLine } from "#components/desk/story-line.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { wallTime } from "#domain/zone-clock.ts";
import classes from "./day.module.css";
import { DayLine } from "./day-line.tsx";
import type { DayFacts } from "./day-screen.tsx";
import { hoursOf } from "./day-times.ts";

interface DayHoursProps {
  readonly day: DayFacts;
  readonly now: Date | null;
  readonly menuFor: (story: StoryLine) => ReactNode;
}

/** The day's deadlines, hour by hour. */
export function DayHours({ day, now, menuFor }: DayHoursProps) {
  const { publication } = useNewsroom();
  const hours = hoursOf(day.due, publication.zone);
  const current = now !== null && day.date === day.today ? wallTime(now, publication.zone).hour : null;
  return (
    <section aria-label="Deadlines">
      {hours.length === 0 ? <p className={classes.none}>Nothing is due that day.</p> : null}
      <ol className={classes.hours}>
        {hours.map(({ hour, stories }) => (
          <li
            key={hour}
            className={classes.hour}
            data-empty={stories.length === 0}
            data-now={hour === current}
          >
            <span className={classes.clock}>{hourWord(hour)}</span>
            <ul>
              {stories.map((story) => (
                <DayLine key={story.id} story={story} now={now} menu={menuFor(story)} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {day.due.length < day.dueCount ? (
        <p className={classes.none}>And {day.dueCount - day.due.length} more, on the board.</p>
      ) : null}
    </section>
  );
}

/** U6's clock for a whole hour: "9 a.m.", "noon", "midnight". */
function hourWord(hour: number): string {
  if (hour === 0) return "midnight";
  if (hour === 12) return "noon";
  return hour < 12 ? `${hour} a.m.` : `${hour - 12} p.m.`;
}
