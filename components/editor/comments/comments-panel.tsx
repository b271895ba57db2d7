"use client";

import { Button, CloseButton, Group, ScrollArea, SegmentedControl, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { isShown, type ThreadFilter } from "./comment-words.ts";
import classes from "./comments.module.css";
import { useBookView, useCommentBook, useNameable } from "./comments-context.tsx";
import { goToThread } from "./go-to-thread.ts";
import { NewThread, type NewThreadAsked } from "./new-thread.tsx";
import { ThreadCard } from "./thread-card.tsx";

interface CommentsPanelProps {
  readonly mayComment: boolean;
  readonly mayNote: boolean;
  /** Non-null while a thread is being started. */
  readonly asked: NewThreadAsked | null;
  readonly onAsk: () => void;
  readonly onAsked: (thread: string | null) => void;
  readonly onClose: () => void;
}

const NOTHING: Readonly<Record<ThreadFilter, string>> = {
  open: "Nothing is open. To comment, choose words in the copy and press New, or ⌘/Ctrl Alt M.",
  resolved: "Nothing has been resolved yet.",
  mine: "Nothing open has to do with you.",
};

/** What was said about the story's words, in the order of the copy (W2). None of it is part of the copy. */
export function CommentsPanel({ mayComment, mayNote, asked, onAsk, onAsked, onClose }: CommentsPanelProps) {
  const book = useCommentBook();
  const { actor } = useNewsroom();
  const { threads, states, known, refusal, looked } = useBookView();
  const people = useNameable();
  const [filter, setFilter] = useState<ThreadFilter>("open");
  useEffect(() => () => book.look(null), [book]);
  const shown = threads.filter((thread) => thread.id === looked || isShown(thread, filter, actor.id));

  return (
    <aside className={classes.panel} aria-label="Comments">
      <Group justify="space-between" wrap="nowrap" className={classes.top}>
        <Text fw={650} size="sm" component="h2">
          Comments
        </Text>
        <Group gap={4} wrap="nowrap">
          {mayComment && asked === null ? (
            <Button
              size="compact-xs"
              variant="default"
              onMouseDown={(event) => event.preventDefault()}
              onClick={onAsk}
            >
              New
            </Button>
          ) : null}
          <CloseButton size={24} aria-label="Close comments" onClick={onClose} />
        </Group>
      </Group>
      <ScrollArea.Autosize className={classes.list} mah="calc(100dvh - 12rem)" type="auto">
        {asked ? (
          <NewThread
            asked={asked}
            people={people}
            mayNote={mayNote}
            onDone={(thread) => {
              if (thread !== null) {
                setFilter("open");
                book.look(thread);
              }
              onAsked(thread);
            }}
          />
        ) : null}
        <SegmentedControl
          fullWidth
          size="xs"
          m="xs"
          aria-label="Which threads"
          value={filter}
          data={[
            { value: "open", label: "Open" },
            { value: "mine", label: "Mine" },
            { value: "resolved", label: "Resolved" },
          ]}
          onChange={(value) => setFilter(value === "resolved" || value === "mine" ? value : "open")}
        />
        {refusal === null ? null : (
          <Text size="xs" c="var(--wt-late)" px="sm" role="alert">
            {refusal}
          </Text>
        )}
        {shown.length === 0 && refusal === null ? (
          <Text size="sm" c="dimmed" p="sm">
            {known ? NOTHING[filter] : "Reading what was said…"}
          </Text>
        ) : (
          <ol>
            {shown.map((thread) => (
              <li key={thread.id}>
                <ThreadCard
                  thread={thread}
                  people={people}
                  isGone={states.get(thread.id) === "gone"}
                  isLooked={thread.id === looked}
                  onLook={() => goToThread(book, thread.id)}
                />
              </li>
            ))}
          </ol>
        )}
      </ScrollArea.Autosize>
    </aside>
  );
}
