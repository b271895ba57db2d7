"use client";

import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { apClockOnDate } from "#domain/updated-line.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentItem } from "./comment-item.tsx";
import { placeWords, quoteWords, withIds } from "./comment-words.ts";
import classes from "./comments.module.css";
import { useCommentBook } from "./comments-context.tsx";
import type { Nameable, ThreadLine } from "./thread-line.ts";
import { useDraft } from "./use-draft.ts";

interface ThreadCardProps {
  readonly thread: ThreadLine;
  readonly people: readonly Nameable[];
  /** Its words stand nowhere in the copy any more. */
  readonly isGone: boolean;
  readonly isLooked: boolean;
  readonly onLook: () => void;
}

/** One thread: what it is about, what was said, and what can be done with it. */
export function ThreadCard({ thread, people, isGone, isLooked, onLook }: ThreadCardProps) {
  const book = useCommentBook();
  const { publication } = useNewsroom();
  const card = useRef<HTMLElement>(null);
  const [reply, changeReply, forgetReply] = useDraft(`reply:${thread.id}`, () => ({
    id: crypto.randomUUID(),
    text: "",
  }));
  const [replying, setReplying] = useState(reply.text !== "");
  const [refusal, setRefusal] = useState<string | null>(null);
  const { place, kind, resolved, assignedTo, yours } = thread;
  const isNote = kind === "private-note";
  const nameable = isNote ? people.filter(({ notes }) => notes) : people;
  useEffect(() => {
    if (isLooked) card.current?.scrollIntoView({ block: "nearest" });
  }, [isLooked]);

  async function direct(body: Readonly<Record<string, unknown>>) {
    const answer = await callApi<ThreadLine>(book.path(`/${thread.id}`), { method: "PATCH", body });
    setRefusal(answer.ok ? null : answer.refusal.sentence);
    await book.refresh();
  }

  async function post(): Promise<string | null> {
    const answer = await callApi<ThreadLine>(book.path(`/${thread.id}/comments`), {
      method: "POST",
      body: { id: reply.id, text: withIds(reply.text, people) },
    });
    if (!answer.ok) return answer.refusal.sentence;
    forgetReply();
    setReplying(false);
    await book.refresh();
    return null;
  }

  return (
    <article
      ref={card}
      className={classes.card}
      data-looked={isLooked}
      data-kind={kind}
      aria-label={`${isNote ? "Private note" : "Comment"} by ${thread.startedBy.name}`}
    >
      <button type="button" className={classes.about} onClick={onLook}>
        {isNote ? <span className={classes.badge}>Private note</span> : null}
        <span>{placeWords(place)}</span>
        {place.on === "text" ? (
          <span className={classes.quote} data-gone={isGone}>
            {quoteWords(place.anchor.quote)}
          </span>
        ) : null}
      </button>
      {isGone ? (
        <Text size="xs" c="var(--wt-soon)">
          The words it was about are gone from the copy.
        </Text>
      ) : null}
      {thread.comments.map((comment) => (
        <CommentItem key={comment.id} thread={thread} comment={comment} people={nameable} />
      ))}
      {resolved ? (
        <Text size="xs" c="dimmed">
          Resolved by {resolved.by.name}, {apClockOnDate(new Date(resolved.at), publication.zone)}.
        </Text>
      ) : null}
      {refusal === null ? null : (
        <Text size="xs" c="var(--wt-late)" role="alert">
          {refusal}
        </Text>
      )}
      {replying ? (
        <CommentForm
          label={`Reply to ${thread.startedBy.name}`}
          send="Reply"
          value={reply.text}
          onChange={(text) => changeReply({ text })}
          people={nameable}
          onSend={post}
          onCancel={() => setReplying(false)}
          autoFocus
        />
      ) : (
        <Group gap={6} align="end">
          <Button size="compact-xs" variant="default" onClick={() => setReplying(true)}>
            Reply
          </Button>
          {yours ? (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => void direct({ resolved: resolved === null })}
            >
              {resolved ? "Reopen" : "Resolve"}
            </Button>
          ) : null}
          {yours && !resolved ? (
            <NativeSelect
              size="xs"
              className={classes.assign}
              aria-label="Assigned to"
              value={assignedTo?.id ?? ""}
              data={[
                { value: "", label: "Nobody’s" },
                ...withCurrent(nameable, assignedTo).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={({ currentTarget }) =>
                void direct({ assignedTo: currentTarget.value === "" ? null : currentTarget.value })
              }
            />
          ) : assignedTo ? (
            <Text size="xs">Assigned to {assignedTo.name}</Text>
          ) : null}
        </Group>
      )}
    </article>
  );
}

/** Whoever has it may not be on the list any more. */
function withCurrent(people: readonly Nameable[], current: ThreadLine["assignedTo"]) {
  return current === null || people.some(({ id }) => id === current.id) ? people : [...people, current];
}
