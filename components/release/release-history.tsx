"use client";

import { Button, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { RELEASE_KIND_LABELS } from "#components/desk/labels.ts";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import { Sheet } from "#components/shell/screen.tsx";
import type { Action } from "#domain/permissions.ts";
import { apBodyDate, apClock, apClockOnDate } from "#domain/updated-line.ts";
import type { ReleaseDeskFacts, Review } from "./desk-facts.ts";
import classes from "./release.module.css";

interface ReleaseHistoryProps {
  readonly story: { readonly id: string; readonly actions: readonly Action[] };
  readonly desk: ReleaseDeskFacts;
  readonly onChanged: () => void;
}

/** Every release and every approval that still waits, newest first. */
export function ReleaseHistory({ story, desk, onChanged }: ReleaseHistoryProps) {
  const { actor, publication } = useNewsroom();
  const { zone } = publication;
  const { releases } = desk.history;
  if (releases.length === 0 && desk.openApprovals.length === 0) return null;
  const when = (iso: string) => `${apClock(new Date(iso), zone)}, ${apBodyDate(new Date(iso), zone)}`;

  async function act(path: string, method: "POST" | "DELETE", sentence: string) {
    const result = await callApi(`/api/v1/stories/${story.id}/${path}`, {
      method,
      ...(method === "POST" ? { body: {} } : {}),
    });
    if (result.ok) showDone(sentence);
    else showRefusal(result.refusal);
    onChanged();
  }

  return (
    <Sheet>
      <Title order={2} mb="sm">
        So far
      </Title>
      <ol className={classes.history}>
        {desk.openApprovals.map((approval) => (
          <Entry
            key={approval.id}
            what={`r${approval.revision} approved for ${RELEASE_KIND_LABELS[approval.kind].toLowerCase()}`}
            by={`${approval.by.name}, ${when(approval.at)}`}
            notes={[approval.note]}
          >
            {approval.by.id === actor.id || story.actions.includes(`approve:${approval.kind}`) ? (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => void act(`approvals/${approval.id}`, "DELETE", "The approval is taken back.")}
              >
                Take back
              </Button>
            ) : null}
          </Entry>
        ))}
        {releases.map((release) => (
          <Entry
            key={release.number}
            id={`release-${release.number}`}
            what={`Release ${release.number}: ${RELEASE_KIND_LABELS[release.kind].toLowerCase()}, r${release.revision}`}
            by={`${release.by.name}, ${when(release.at)}`}
            notes={[
              release.note,
              release.overrideReason && `Minor all the same: ${release.overrideReason}`,
              release.aloneReason && `Released alone: ${release.aloneReason}`,
              release.aloneReason && standing(release.review, zone),
            ]}
          >
            {release.aloneReason && !release.review && release.by.id !== actor.id ? (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => void act(`releases/${release.number}/review`, "POST", "Reviewed.")}
              >
                Mark reviewed
              </Button>
            ) : null}
          </Entry>
        ))}
      </ol>
    </Sheet>
  );
}

/** N4: whether a second person has looked by now. */
function standing(review: Review | null, zone: string): string {
  return review === null
    ? "A second person has still to look at it."
    : `Reviewed by ${review.by.name} at ${apClockOnDate(new Date(review.at), zone)}.`;
}

interface EntryProps {
  /** What a notice of it leads to. */
  readonly id?: string;
  readonly what: string;
  readonly by: string;
  readonly notes: readonly (string | null)[];
  readonly children: ReactNode;
}

function Entry({ id, what, by, notes, children }: EntryProps) {
  return (
    <li id={id} className={classes.entry}>
      <div>
        {what}
        {notes
          .filter((note) => note !== null)
          .map((note) => (
            <p key={note} className={classes.note}>
              {note}
            </p>
          ))}
      </div>
      <span className={classes.by}>{by}</span>
      {children}
    </li>
  );
}
