"use client";

import { Anchor, Button, Select, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import { Screen, Sheet } from "#components/shell/screen.tsx";
import { useLive } from "#components/shell/use-live.ts";
import type { CopyDiff } from "#copy/diff.ts";
import { apClock, apDate } from "#domain/updated-line.ts";
import { DiffView } from "./diff-view.tsx";
import classes from "./revisions.module.css";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** A revision without its words, as `/api/v1/stories/:id/revisions` answers it. */
export interface RevisionLine {
  readonly number: number;
  readonly sha256: string;
  readonly wordCount: number;
  readonly hed: string;
  readonly writers: readonly Person[];
  readonly reason: "frozen" | "move" | "restore" | "release" | "idle";
  readonly createdBy: Person | null;
  readonly createdAt: string;
}

const REASONS: Readonly<Record<RevisionLine["reason"], string>> = {
  frozen: "Frozen",
  move: "At a move",
  restore: "Before or after a restore",
  release: "For a release",
  idle: "After a rest",
};

interface RevisionsScreenProps {
  readonly story: { readonly id: string; readonly slug: string };
  readonly revisions: readonly RevisionLine[];
  readonly hasLive: boolean;
  readonly mayFreeze: boolean;
  readonly mayRestore: boolean;
}

/** All revisions of a story, any two compared, and any brought back (W3, R4). */
export function RevisionsScreen({ story, revisions, hasLive, mayFreeze, mayRestore }: RevisionsScreenProps) {
  const router = useRouter();
  useLive(() => router.refresh());
  const newest = revisions[0]?.number;
  const [from, setFrom] = useState(String(revisions[1]?.number ?? newest ?? "working"));
  const [to, setTo] = useState("working");
  const sides = [
    { value: "working", label: "Working copy" },
    ...(hasLive ? [{ value: "live", label: "What readers have" }] : []),
    ...revisions.map((revision) => ({ value: String(revision.number), label: `r${revision.number}` })),
  ];

  async function freeze() {
    const result = await callApi<{ number: number }>(`/api/v1/stories/${story.id}/revisions`, {
      method: "POST",
      body: {},
    });
    if (result.ok) showDone(`r${result.value.number} is frozen.`);
    else showRefusal(result.refusal);
    router.refresh();
  }

  function restore(revision: RevisionLine) {
    modals.openConfirmModal({
      title: `Bring back r${revision.number}?`,
      children: (
        <Text size="sm">
          Its words become the working copy again, as an edit everyone sees. What is there now is frozen
          first, so nothing is lost. Readers see no change until you release it.
        </Text>
      ),
      labels: { confirm: `Bring back r${revision.number}`, cancel: "Cancel" },
      onConfirm: async () => {
        const result = await callApi(`/api/v1/stories/${story.id}/restore`, {
          method: "POST",
          body: { revision: revision.number },
        });
        if (result.ok) showDone(`The words of r${revision.number} are back.`);
        else showRefusal(result.refusal);
        router.refresh();
      },
    });
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
          <div className={classes.sides}>
            <Select
              label="From"
              size="xs"
              data={sides}
              value={from}
              onChange={(side) => side && setFrom(side)}
              allowDeselect={false}
            />
            <Select
              label="To"
              size="xs"
              data={sides}
              value={to}
              onChange={(side) => side && setTo(side)}
              allowDeselect={false}
            />
          </div>
          <Compared storyId={story.id} from={from} to={to} newest={newest} />
        </Sheet>
        <RevisionList
          revisions={revisions}
          onCompare={(number) => {
            setFrom(String(number));
            setTo("working");
          }}
          onRestore={mayRestore ? restore : null}
        />
      </div>
    </Screen>
  );
}

interface RevisionListProps {
  readonly revisions: readonly RevisionLine[];
  readonly onCompare: (number: number) => void;
  readonly onRestore: ((revision: RevisionLine) => void) | null;
}

function RevisionList({ revisions, onCompare, onRestore }: RevisionListProps) {
  const { zone } = useNewsroom().publication;
  if (revisions.length === 0) {
    return (
      <Sheet>
        <Text size="sm" c="dimmed">
          No revision yet. One is frozen at every stage move, for every approval, and whenever you ask.
        </Text>
      </Sheet>
    );
  }
  return (
    <ol className={classes.list} aria-label="Revisions, newest first">
      {revisions.map((revision) => {
        const at = new Date(revision.createdAt);
        return (
          <li key={revision.number} className={classes.item}>
            <b>r{revision.number}</b>
            <span className={classes.when}>
              {apClock(at, zone)}, {apDate(at, zone)}
            </span>
            <span className={classes.what}>
              {REASONS[revision.reason]}
              {revision.createdBy ? ` by ${revision.createdBy.name}` : ""},{" "}
              {revision.wordCount.toLocaleString("en-US")} words
            </span>
            {revision.writers.length > 0 ? (
              <span className={classes.what}>
                Written by {revision.writers.map(({ name }) => name).join(", ")}
              </span>
            ) : null}
            <span className={classes.acts}>
              <Button size="compact-xs" variant="default" onClick={() => onCompare(revision.number)}>
                Compare with now
              </Button>
              {onRestore ? (
                <Button size="compact-xs" variant="default" onClick={() => onRestore(revision)}>
                  Bring back
                </Button>
              ) : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

interface ComparedProps {
  readonly storyId: string;
  readonly from: string;
  readonly to: string;
  /** A new revision is a reason to compare again. */
  readonly newest: number | undefined;
}

function Compared({ storyId, from, to, newest }: ComparedProps) {
  const [shown, setShown] = useState<{ diff: CopyDiff; summary: string } | null>(null);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see `newest`
  useEffect(() => {
    const reading = new AbortController();
    const query = new URLSearchParams({ from, to });
    void callApi<{ diff: CopyDiff; summary: string }>(`/api/v1/stories/${storyId}/diff?${query}`, {
      signal: reading.signal,
    }).then((result) => {
      if (reading.signal.aborted) return;
      setShown(result.ok ? result.value : null);
      setRefusal(result.ok ? null : result.refusal);
    });
    return () => reading.abort();
  }, [storyId, from, to, newest]);
  if (refusal) return <Text c="dimmed">{refusal.sentence}</Text>;
  if (!shown) return <Text c="dimmed">Comparing …</Text>;
  return (
    <>
      {shown.diff.changed ? <p className={classes.summary}>{shown.summary}</p> : null}
      <DiffView diff={shown.diff} />
    </>
  );
}
