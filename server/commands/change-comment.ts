import { commentUnknown, decideChange, decideText, mentionsIn } from "#domain/comments.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { changeComment as saveComment } from "#server/records/comment-threads.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { answerThread, drawIn, openThread, type ThreadView, tellOfComment } from "./open-thread.ts";

export interface ChangeCommentInput {
  readonly storyId: string;
  readonly threadId: string;
  readonly commentId: string;
  /** The words in place of the old ones; null takes the comment back: its words go, and that there was one stays. */
  readonly text: string | null;
}

/** W2: changes or takes back a comment of one's own. Whoever is named in it only now is told. */
export function changeComment(
  newsroom: Newsroom,
  actor: Actor,
  input: ChangeCommentInput,
): Answer<ThreadView> {
  return inOneTransaction(newsroom, async (tx) => {
    // Asks "comment", and for a private note "note-privately".
    const opened = await openThread(tx, actor, input.storyId, input.threadId);
    if (!opened.ok) return opened;
    const { story, thread } = opened.value;
    const comment = thread.comments.find(({ id }) => id === input.commentId);
    if (comment === undefined) return refused(commentUnknown());
    const { deleted, by } = comment;
    const permitted = decideChange(actor, { by: by.id, deleted });
    if (!permitted.ok) return permitted;
    const text = input.text === null ? done(null) : decideText(input.text);
    if (!text.ok) return text;
    if (text.value === comment.text) return answerThread(tx, actor, story, thread.id);
    const before = mentionsIn(comment.text);
    const mentioned = mentionsIn(text.value ?? "").filter((id) => !before.includes(id));
    const drawn = await drawIn(tx, mentioned, story, thread.kind);
    if (!drawn.ok) return drawn;

    const at = await newsroomNow(tx);
    await saveComment(tx, comment.id, text.value, at);
    await tellOfComment(tx, story, {
      kind: "mentioned",
      staffers: mentioned,
      thread,
      comment: comment.id,
      byId: actor.id,
      at,
    });
    const answer = await answerThread(tx, actor, story, thread.id);
    await appendAudit(tx, {
      actorId: actor.id,
      action: text.value === null ? "take-back-comment" : "edit-comment",
      storyId: story.id,
      facts: {
        threadId: thread.id,
        commentId: comment.id,
        ...(mentioned.length > 0 && { mentioned }),
      },
    });
    return answer;
  });
}
