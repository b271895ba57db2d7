"use client";

import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconPrinter } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ListNotice } from "#components/desk/list-notice.tsx";
import { StoriesActions } from "#components/desk/stories-actions.tsx";
import type { StoryLine } from "#components/desk/story-line.ts";
import { useStoryActions } from "#components/desk/use-story-actions.tsx";
import { useStoryDialogs } from "#components/desk/use-story-dialogs.tsx";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { Screen } from "#components/shell/screen.tsx";
import { useLiveStories } from "#components/shell/use-live-stories.ts";
import { useNow } from "#components/shell/use-now.ts";
import { apDate } from "#domain/updated-line.ts";
import classes from "./day.module.css";
import { DayHours } from "./day-hours.tsx";
import { DayLine } from "./day-line.tsx";
import { DayPrint } from "./day-print.tsx";
import { dateBeside, noonOf } from "./day-times.ts";

/** The budget of one day, as `/api/v1/day` answers it. */
export interface DayFacts {
  readonly date: string;
  readonly today: string;
  readonly due: readonly StoryLine[];
  readonly dueCount: number;
  readonly undated: readonly StoryLine[];
  readonly undatedCount: number;
}

interface DayScreenProps {
  readonly first: DayFacts;
  readonly desk: string | null;
  /** ISO instant of `first`. */
  readonly readAt: string;
}

/** D5: one day by its deadlines, what has none beside it, and both as a list to print. */
export function DayScreen({ first, desk, readAt }: DayScreenProps) {
  const { desks, publication } = useNewsroom();
  const router = useRouter();
  const list = useDay(first, desk);
  const { day } = list;
  const actions = useStoryActions(list.refresh);
  const { menuFor, dialogs } = useStoryDialogs(actions, list.refresh);
  const now = useNow(15_000, readAt);
  const go = (date: string, on: string | null = desk) => {
    const query = new URLSearchParams({
      ...(date !== day.today && { date }),
      ...(on !== null && { desk: on }),
    });
    router.push(`/newsroom/day${query.size > 0 ? `?${query}` : ""}`);
  };
  const title = apDate(noonOf(day.date, publication.zone), publication.zone);

  return (
    <Screen
      wide
      title={title}
      about={`${day.dueCount} due${day.date === day.today ? " today" : ""}, ${day.undatedCount} without a deadline`}
      actions={
        <StoriesActions at="day">
          <Button
            variant="default"
            visibleFrom="sm"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            Print
          </Button>
        </StoriesActions>
      }
    >
      <nav className={classes.bar} aria-label="Day">
        <ActionIcon
          variant="default"
          size={34}
          aria-label="The day before"
          onClick={() => go(dateBeside(day.date, -1))}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <TextInput
          type="date"
          aria-label="Day shown"
          value={day.date}
          onChange={({ currentTarget: { value } }) => {
            if (/^[12]\d{3}-\d\d-\d\d$/.test(value)) go(value);
          }}
        />
        <ActionIcon
          variant="default"
          size={34}
          aria-label="The day after"
          onClick={() => go(dateBeside(day.date, 1))}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        {day.date === day.today ? null : (
          <Button variant="default" onClick={() => go(day.today)}>
            Today
          </Button>
        )}
        <NativeSelect
          aria-label="Desk"
          value={desk ?? ""}
          onChange={(event) => go(day.date, event.currentTarget.value || null)}
          data={[
            { value: "", label: "Every desk" },
            ...desks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </nav>
      <ListNotice list={list} />
      <div className={classes.columns}>
        <DayHours day={day} now={now} menuFor={menuFor} />
        <section className={classes.undated} aria-labelledby="undated">
          <h2 id="undated">No deadline</h2>
          {day.undated.length === 0 ? <p className={classes.none}>Every story in hand has one.</p> : null}
          <ul>
            {day.undated.map((story) => (
              <DayLine key={story.id} story={story} now={now} menu={menuFor(story)} />
            ))}
          </ul>
          {day.undated.length < day.undatedCount ? (
            <p className={classes.none}>And {day.undatedCount - day.undated.length} more, on the board.</p>
          ) : null}
        </section>
      </div>
      <DayPrint day={day} title={title} />
      {dialogs}
    </Screen>
  );
}

function useDay(first: DayFacts, desk: string | null) {
  const [day, setDay] = useState(first);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [at, setAt] = useState<Date | null>(null);
  async function read(): Promise<void> {
    setBusy(true);
    const query = new URLSearchParams({ date: first.date, ...(desk !== null && { desk }) });
    const result = await callApi<DayFacts>(`/api/v1/day?${query}`, { askToSignIn: false });
    setBusy(false);
    if (result.ok) {
      setDay(result.value);
      setAt(new Date());
    }
    setRefusal(result.ok ? null : result.refusal);
  }
  const live = useLiveStories(read);
  return { day, refusal, busy, at, live, refresh: () => void read() };
}
