"use client";

import { Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { commentPieces } from "#domain/comments.ts";
import { apClockOnDate } from "#domain/updated-line.ts";
import { CommentForm } from "./comment-form.tsx";
import { nameIn, withIds, withNames } from "./comment-words.ts";
import classes from "./comments.module.css";
import { useCommentBook } from "./comments-context.tsx";
import type { CommentLine, Nameable, ThreadLine } from "./thread-line.ts";
import { useDraft } from "./use-draft.ts";

interface CommentItemProps {
  readonly thread: ThreadLine;
  readonly comment: CommentLine;
  readonly people: readonly Nameable[];
}

/** One comment; one's own can be changed or taken back. */
export function CommentItem({ thread, comment, people }: CommentItemProps) {
  const book = useCommentBook();
  const { actor, publication } = useNewsroom();
  const [draft, change, forget] = useDraft(`edit:${comment.id}`, () => ({ id: comment.id, text: "" }));
  const [editing, setEditing] = useState(draft.text !== "");
  const [refusal, setRefusal] = useState<string | null>(null);
  const isOwn = comment.by.id === actor.id && !comment.deleted;
  const known = [...thread.people, ...people];
  const path = book.path(`/${thread.id}/comments/${comment.id}`);

  async function save(): Promise<string | null> {
    const answer = await callApi<ThreadLine>(path, {
      method: "PATCH",
      body: { text: withIds(draft.text, known) },
    });
    if (!answer.ok) return answer.refusal.sentence;
    forget();
    setEditing(false);
    await book.refresh();
    return null;
  }

  async function takeBack() {
    const answer = await callApi<ThreadLine>(path, { method: "DELETE" });
    setRefusal(answer.ok ? null : answer.refusal.sentence);
    await book.refresh();
  }

  return (
    <div className={classes.comment}>
      <p className={classes.by}>
        <span>{comment.by.id === actor.id ? "You" : comment.by.name}</span>
        <time dateTime={comment.at}>{apClockOnDate(new Date(comment.at), publication.zone)}</time>
      </p>
      {editing ? (
        <CommentForm
          label="Change your comment"
          send="Save"
          value={draft.text}
          onChange={(text) => change({ text })}
          people={people}
          onSend={save}
          onCancel={() => {
            forget();
            setEditing(false);
          }}
          autoFocus
        />
      ) : (
        <p className={classes.words}>
          {comment.deleted ? (
            <em>Taken back.</em>
          ) : (
            commentPieces(comment.text).map((piece, index) =>
              typeof piece === "string" ? (
                piece
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and are redrawn whole
                <strong key={index} className={classes.mention}>
                  @{nameIn(known, piece.mention)}
                </strong>
              ),
            )
          )}
          {comment.editedAt !== null && !comment.deleted ? (
            <span className={classes.edited}> (changed)</span>
          ) : null}
        </p>
      )}
      {isOwn && !editing ? (
        <p className={classes.own}>
          <UnstyledButton
            onClick={() => {
              change({ text: withNames(comment.text, known) });
              setEditing(true);
            }}
          >
            Change
          </UnstyledButton>
          <UnstyledButton onClick={() => void takeBack()}>Take back</UnstyledButton>
        </p>
      ) : null}
      {refusal === null ? null : (
        <Text size="xs" c="var(--wt-late)" role="alert">
          {refusal}
        </Text>
      )}
    </div>
  );
}
