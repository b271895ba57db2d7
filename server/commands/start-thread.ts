import {
  decideText,
  idTaken,
  MOST_THREADS,
  mentionsIn,
  type ThreadKind,
  threadAction,
  tooManyComments,
} from "#domain/comments.ts";
import { decide } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import {
  addComment,
  addThread,
  countThreads,
  findComment,
  loadThread,
  type ThreadPlace,
} from "#server/records/comment-threads.ts";
import type { Tx } from "#server/records/db.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { anchorOfWords } from "./anchor-thread.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import {
  answerThread,
  drawIn,
  type PlaceAsked,
  placeFact,
  type ThreadView,
  tellOfComment,
} from "./open-thread.ts";

export interface StartThreadInput {
  readonly storyId: string;
  /** Made by whoever sends it (a UUID): sending it twice starts one thread. */
  readonly id: string;
  readonly kind: ThreadKind;
  readonly place: PlaceAsked;
  readonly comment: { readonly id: string; readonly text: string };
  readonly assignTo?: string | undefined;
}

/** W2: starts a thread on words, a field or the story. It asks nothing of the right to write the copy. */
export function startThread(newsroom: Newsroom, actor: Actor, input: StartThreadInput): Answer<ThreadView> {
  return inOneTransaction(newsroom, async (tx) => {
    const { id, kind, comment, assignTo } = input;
    const opened = await openStory(tx, actor, input.storyId, "comment");
    if (!opened.ok) return opened;
    const story = opened.value;
    const permitted = decide(actor, threadAction(kind), story);
    if (!permitted.ok) return permitted;
    const known = await loadThread(tx, id);
    if (known !== null) {
      const isSame = known.storyId === story.id && known.startedBy.id === actor.id && known.kind === kind;
      return isSame ? answerThread(tx, actor, story, id) : refused(idTaken());
    }
    if ((await findComment(tx, comment.id)) !== null) return refused(idTaken());
    if ((await countThreads(tx, story.id)) >= MOST_THREADS) return refused(tooManyComments("story"));
    const text = decideText(comment.text);
    if (!text.ok) return text;
    const mentioned = mentionsIn(text.value);
    const drawn = await drawIn(tx, [...mentioned, ...(assignTo ? [assignTo] : [])], story, kind);
    if (!drawn.ok) return drawn;
    const place = await placeOf(tx, story.id, input.place);
    if (!place.ok) return place;

    const at = await newsroomNow(tx);
    const thread = { id, storyId: story.id, kind, place: place.value };
    await addThread(tx, { ...thread, startedById: actor.id, assignedToId: assignTo ?? null, at });
    await addComment(tx, {
      ...comment,
      text: text.value,
      storyId: story.id,
      threadId: id,
      number: 1,
      byId: actor.id,
      at,
    });
    const told = { thread, comment: comment.id, byId: actor.id, at };
    if (assignTo !== undefined)
      await tellOfComment(tx, story, { ...told, kind: "assigned", staffers: [assignTo] });
    const others = mentioned.filter((staffer) => staffer !== assignTo);
    await tellOfComment(tx, story, { ...told, kind: "mentioned", staffers: others });
    const answer = await answerThread(tx, actor, story, id);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "start-thread",
      storyId: story.id,
      facts: {
        threadId: id,
        commentId: comment.id,
        kind,
        on: placeFact(place.value),
        ...(mentioned.length > 0 && { mentioned }),
        ...(assignTo !== undefined && { assignedTo: assignTo }),
      },
    });
    return answer;
  });
}

async function placeOf(tx: Tx, storyId: string, asked: PlaceAsked): Answer<ThreadPlace> {
  if (asked.on !== "text") return done(asked);
  const anchor = await anchorOfWords(tx, storyId, asked);
  return anchor.ok ? done({ on: "text", anchor: anchor.value }) : anchor;
}
