import { decideText, idTaken, MOST_REPLIES, mentionsIn, tooManyComments } from "#domain/comments.ts";
import { refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { addComment, changeThread, findComment } from "#server/records/comment-threads.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { answerThread, drawIn, openThread, partOf, type ThreadView, tellOfComment } from "./open-thread.ts";

export interface ReplyToThreadInput {
  readonly storyId: string;
  readonly threadId: string;
  /** Made by whoever sends it (a UUID): sending it twice posts one comment. */
  readonly id: string;
  readonly text: string;
}

/**
 * W2: adds a comment to a thread, and tells whoever takes part in it. A reply to a thread that was resolved meanwhile opens
 * it again: there is more to say, and whoever resolved it hears so.
 */
export function replyToThread(
  newsroom: Newsroom,
  actor: Actor,
  input: ReplyToThreadInput,
): Answer<ThreadView> {
  return inOneTransaction(newsroom, async (tx) => {
    const { id, threadId } = input;
    // Asks "comment", and for a private note "note-privately".
    const opened = await openThread(tx, actor, input.storyId, threadId);
    if (!opened.ok) return opened;
    const { story, thread } = opened.value;
    const known = await findComment(tx, id);
    if (known !== null) {
      const isSame = known.threadId === thread.id && known.byId === actor.id;
      return isSame ? answerThread(tx, actor, story, thread.id) : refused(idTaken());
    }
    if (thread.comments.length >= MOST_REPLIES) return refused(tooManyComments("thread"));
    const text = decideText(input.text);
    if (!text.ok) return text;
    const mentioned = mentionsIn(text.value);
    const drawn = await drawIn(tx, mentioned, story, thread.kind);
    if (!drawn.ok) return drawn;

    const at = await newsroomNow(tx);
    await addComment(tx, {
      id,
      text: text.value,
      storyId: story.id,
      threadId: thread.id,
      number: thread.comments.length + 1,
      byId: actor.id,
      at,
    });
    const reopened = thread.resolved !== null;
    if (reopened) await changeThread(tx, thread.id, { resolved: null });
    const told = { thread, comment: id, byId: actor.id, at };
    await tellOfComment(tx, story, { ...told, kind: "mentioned", staffers: mentioned });
    // Of one comment nobody is told twice.
    const others = partOf(thread).filter((staffer) => !mentioned.includes(staffer));
    await tellOfComment(tx, story, { ...told, kind: "answered", staffers: others });
    const answer = await answerThread(tx, actor, story, thread.id);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "reply-to-thread",
      storyId: story.id,
      facts: {
        threadId: thread.id,
        commentId: id,
        ...(mentioned.length > 0 && { mentioned }),
        ...(reopened && { reopened }),
      },
    });
    return answer;
  });
}
