"use client";

import { Anchor, Button, SegmentedControl, Select, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { callApi } from "#components/shell/call-api.ts";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import { Screen, Sheet } from "#components/shell/screen.tsx";
import { useLive } from "#components/shell/use-live.ts";
import { Compare } from "./compare.tsx";
import { askName } from "./name-form.tsx";
import classes from "./revisions.module.css";
import { Timeline } from "./timeline.tsx";
import type { RevisionLine } from "./timeline-items.ts";
import { type RevisionsView, useRevisionsAddress } from "./use-address.ts";
import { useTimeline } from "./use-timeline.ts";
import { WhoWrote } from "./who-wrote.tsx";
import { WithSuggestions } from "./with-suggestions.tsx";

interface RevisionsScreenProps {
  readonly story: { readonly id: string; readonly slug: string };
  readonly revisions: readonly RevisionLine[];
  readonly hasLive: boolean;
  readonly mayFreeze: boolean;
  readonly mayRestore: boolean;
}

const VIEWS: readonly { readonly value: RevisionsView["view"]; readonly label: string }[] = [
  { value: "inline", label: "Inline" },
  { value: "beside", label: "Side by side" },
  { value: "who", label: "Who wrote this" },
  { value: "suggested", label: "With suggestions" },
];

/** A story's timeline; any two states of its copy compared, whoever wrote it, and any revision brought back (W3, R4). */
export function RevisionsScreen({ story, revisions, hasLive, mayFreeze, mayRestore }: RevisionsScreenProps) {
  const router = useRouter();
  useLive(() => router.refresh());
  const newest = revisions[0]?.number;
  const { view, change } = useRevisionsAddress({
    from: String(revisions[1]?.number ?? newest ?? "working"),
    to: "working",
  });
  const timeline = useTimeline(story.id, view.filter);
  const refresh = () => {
    router.refresh();
    timeline.again();
  };
  const sides = sidesOf(revisions, hasLive);
  const nameOf = (side: string) => sides.find(({ value }) => value === side)?.label ?? `r${side}`;

  async function freeze() {
    const result = await callApi<{ number: number }>(`/api/v1/stories/${story.id}/revisions`, {
      method: "POST",
      body: {},
    });
    if (result.ok) showDone(`r${result.value.number} is frozen.`);
    else showRefusal(result.refusal);
    refresh();
  }

  return (
    <Screen
      title={
        <>
          <Anchor component={Link} href={`/newsroom/stories/${story.id}`} inherit underline="always">
            {story.slug}
          </Anchor>
          {" revisions"}
        </>
      }
      about="Each is the copy at one moment, kept word for word."
      actions={
        mayFreeze ? (
          <Button variant="default" onClick={() => void freeze()}>
            Freeze the working copy
          </Button>
        ) : null
      }
      wide
    >
      <div className={classes.columns}>
        <Sheet>
          <Sides view={view} change={change} sides={sides} />
          {view.view === "suggested" ? (
            <WithSuggestions storyId={story.id} revision={numberIn(view.to) ?? newest ?? null} />
          ) : view.view === "who" ? (
            <WhoWrote storyId={story.id} of={view.to === "live" ? "working" : view.to} newest={newest} />
          ) : (
            <Compare
              storyId={story.id}
              from={view.from}
              to={view.to}
              beside={view.view === "beside"}
              nameOf={nameOf}
              newest={newest}
            />
          )}
        </Sheet>
        <Timeline
          timeline={timeline}
          filter={view.filter}
          onFilter={(filter) => change({ filter })}
          onCompare={(number) =>
            change({
              from: String(number),
              to: "working",
              view: view.view === "beside" ? "beside" : "inline",
            })
          }
          onName={mayFreeze ? (revision) => askName(story.id, revision, refresh) : null}
          onRestore={mayRestore ? (revision) => askRestore(story.id, revision, refresh) : null}
        />
      </div>
    </Screen>
  );
}

type Side = { readonly value: string; readonly label: string };

function sidesOf(revisions: readonly RevisionLine[], hasLive: boolean): readonly Side[] {
  return [
    { value: "working", label: "Working copy" },
    ...(hasLive ? [{ value: "live", label: "What readers have" }] : []),
    ...allNumbers(revisions).map((number) => {
      const name = revisions.find((each) => each.number === number)?.name;
      return { value: String(number), label: name ? `r${number} ${name}` : `r${number}` };
    }),
  ];
}

/** Newest first. None is ever missing between the first and the newest, so those that weren't read are known too. */
function allNumbers([newest]: readonly RevisionLine[]): readonly number[] {
  const count = newest?.number ?? 0;
  return Array.from({ length: count }, (_, index) => count - index);
}

function numberIn(side: string): number | null {
  return /^\d+$/.test(side) ? Number(side) : null;
}

/** More are found by typing their number: a list of thousands can't be looked through, and is slow to draw. */
const MOST_LISTED = 100;
const SEARCHED = {
  size: "xs",
  searchable: true,
  limit: MOST_LISTED,
  nothingFoundMessage: "There is no such revision",
  allowDeselect: false,
} as const;

interface SidesProps {
  readonly view: RevisionsView;
  readonly change: (next: Partial<RevisionsView>) => void;
  readonly sides: readonly Side[];
}

function Sides({ view, change, sides }: SidesProps) {
  const isOfOne = view.view === "who" || view.view === "suggested";
  const choices = sides.filter(
    ({ value }) => !isOfOne || (value !== "live" && (view.view !== "suggested" || numberIn(value) !== null)),
  );
  const shown = choices.some(({ value }) => value === view.to) ? view.to : (choices[0]?.value ?? null);
  return (
    <div className={classes.sides}>
      {isOfOne ? null : (
        <Select
          {...SEARCHED}
          label="From"
          data={sides}
          value={view.from}
          onChange={(from) => from && change({ from })}
        />
      )}
      <Select
        {...SEARCHED}
        label={isOfOne ? "Of" : "To"}
        data={choices}
        value={shown}
        onChange={(to) => to && change({ to })}
      />
      <SegmentedControl
        size="xs"
        aria-label="Show as"
        data={[...VIEWS]}
        value={view.view}
        onChange={(value) => change({ view: VIEWS.find((each) => each.value === value)?.value ?? "inline" })}
      />
    </div>
  );
}

function askRestore(storyId: string, { number }: RevisionLine, onDone: () => void): void {
  modals.openConfirmModal({
    title: `Bring back r${number}?`,
    children: (
      <Text size="sm">
        Its words become the working copy again, as an edit everyone sees; they stay those of whoever wrote
        them. What is there now is frozen first, so nothing is lost. Readers see no change until you release
        it.
      </Text>
    ),
    labels: { confirm: `Bring back r${number}`, cancel: "Cancel" },
    onConfirm: async () => {
      const result = await callApi(`/api/v1/stories/${storyId}/restore`, {
        method: "POST",
        body: { revision: number },
      });
      if (result.ok) showDone(`The words of r${number} are back.`);
      else showRefusal(result.refusal);
      onDone();
    },
  });
}
