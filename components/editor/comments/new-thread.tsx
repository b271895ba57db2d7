"use client";

import { Checkbox, NativeSelect, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { callApi } from "#components/shell/call-api.ts";
import type { Anchor } from "#copy/comment-anchor.ts";
import { COMMENT_FIELDS } from "#domain/comments.ts";
import type { ThreadDraft } from "./comment-drafts.ts";
import { CommentForm } from "./comment-form.tsx";
import { FIELD_LABELS, quoteWords, withIds } from "./comment-words.ts";
import classes from "./comments.module.css";
import { useCommentBook } from "./comments-context.tsx";
import type { Nameable, ThreadLine } from "./thread-line.ts";
import { useDraft } from "./use-draft.ts";

/** Asked to start a thread; `words` null: on the story until somebody says otherwise. */
export interface NewThreadAsked {
  readonly words: Anchor | null;
  readonly kind: "comment" | "private-note";
  /** Tells two askings apart. */
  readonly number: number;
}

interface NewThreadProps {
  readonly asked: NewThreadAsked;
  readonly people: readonly Nameable[];
  readonly mayNote: boolean;
  readonly onDone: (thread: string | null) => void;
}

const fresh = (): ThreadDraft => ({
  id: crypto.randomUUID(),
  thread: crypto.randomUUID(),
  text: "",
  kind: "comment",
  about: "story",
  anchor: null,
  assignTo: "",
});

/** Where a thread begins: on what, for whom, and the first words of it. */
export function NewThread({ asked, people, mayNote, onDone }: NewThreadProps) {
  const book = useCommentBook();
  const [draft, change, forget] = useDraft<ThreadDraft>("new", fresh);
  const taken = useRef(0);
  useEffect(() => {
    if (taken.current === asked.number) return;
    taken.current = asked.number;
    // Words chosen just now; what was begun before keeps its text, and its place when none were chosen.
    if (asked.words) change({ anchor: asked.words, about: "words", kind: asked.kind });
    else if (draft.text.trim() === "") change({ anchor: null, about: "story", kind: asked.kind });
  });
  const about = draft.about === "words" && draft.anchor ? draft.anchor : null;
  useEffect(() => {
    book.setPending(about);
    return () => book.setPending(null);
  }, [book, about]);
  const isNote = draft.kind === "private-note";
  const nameable = isNote ? people.filter(({ notes }) => notes) : people;

  async function post(): Promise<string | null> {
    const { thread, id, kind, assignTo } = draft;
    const answer = await callApi<ThreadLine>(book.path(""), {
      method: "POST",
      body: {
        id: thread,
        kind,
        place: placeOf(draft),
        comment: { id, text: withIds(draft.text, people) },
        ...(assignTo !== "" && { assignTo }),
      },
    });
    if (!answer.ok) return answer.refusal.sentence;
    forget();
    await book.refresh();
    onDone(answer.value.id);
    return null;
  }

  return (
    <section className={classes.fresh} aria-label={isNote ? "New private note" : "New comment"}>
      {about ? <blockquote className={classes.quote}>{quoteWords(about.quote)}</blockquote> : null}
      <NativeSelect
        size="xs"
        label="About"
        value={about || draft.about !== "words" ? draft.about : "story"}
        data={[
          ...(draft.anchor ? [{ value: "words", label: "the words above" }] : []),
          { value: "story", label: "the story" },
          ...COMMENT_FIELDS.map((field) => ({ value: field, label: FIELD_LABELS[field] })),
        ]}
        onChange={({ currentTarget }) => change({ about: aboutOf(currentTarget.value) })}
      />
      {mayNote ? (
        <Checkbox
          size="xs"
          label="Private note: shown in the copy, never leaves the newsroom"
          checked={isNote}
          onChange={({ currentTarget }) =>
            change({ kind: currentTarget.checked ? "private-note" : "comment" })
          }
        />
      ) : null}
      {about === null && draft.about === "words" ? (
        <Text size="xs" c="dimmed">
          The words are not chosen any more.
        </Text>
      ) : null}
      {nameable.length > 0 ? (
        <NativeSelect
          size="xs"
          label="Assign to"
          value={draft.assignTo}
          data={[
            { value: "", label: "nobody" },
            ...nameable.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => change({ assignTo: currentTarget.value })}
        />
      ) : null}
      <CommentForm
        key={asked.number}
        label={isNote ? "Private note" : "Comment"}
        send={isNote ? "Keep the note" : "Comment"}
        value={draft.text}
        onChange={(text) => change({ text })}
        people={nameable}
        onSend={post}
        onCancel={() => onDone(null)}
        autoFocus
      />
    </section>
  );
}

function aboutOf(value: string): ThreadDraft["about"] {
  if (value === "words") return value;
  return COMMENT_FIELDS.find((field) => field === value) ?? "story";
}

function placeOf({ about, anchor }: ThreadDraft) {
  if (about === "words" && anchor) {
    const { text, quote, from, ...at } = anchor;
    return { on: "text", text, quote, from, at };
  }
  return about === "story" || about === "words" ? { on: "story" } : { on: "field", field: about };
}
