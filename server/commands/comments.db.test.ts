import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { resolveAnchor } from "#copy/comment-anchor.ts";
import { BODY } from "#copy/format.ts";
import type { Actor } from "#domain/staffer.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import { comment, threadOf } from "#tests/support/comments.ts";
import { contributor, invitingNewsroom } from "#tests/support/contributors.ts";
import { asBlocks, codeOf, mustDo, testNewsroom, write, writtenStory } from "#tests/support/newsroom.ts";
import { changeComment } from "./change-comment.ts";
import { directThread } from "./direct-thread.ts";
import { noticesFor } from "./read/notices.ts";
import { nameableFor, threadsFor } from "./read/threads.ts";
import { replyToThread } from "./reply-to-thread.ts";
import { startThread } from "./start-thread.ts";

const TUESDAY = { on: "text", text: BODY, quote: "on Tuesday" } as const;

test("[W2] a thread on words keeps them, their place and what stood around; one on words that stand nowhere is refused", async () => {
  await using newsroom = await testNewsroom();
  const { editor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const thread = await comment(newsroom, editor, storyId, "Which one?", { place: TUESDAY });
  expect(thread.place).toMatchObject({
    on: "text",
    anchor: { text: BODY, from: 18, quote: "on Tuesday", prefix: "The council voted ", generation: 1 },
  });
  const nowhere = threadOf(storyId, "?", { place: { ...TUESDAY, quote: "on Friday" } });
  expect(codeOf(await startThread(newsroom, editor, nowhere))).toBe("quote-not-there");
  const wrongText = threadOf(storyId, "?", { place: { ...TUESDAY, text: "fields" } });
  expect(codeOf(await startThread(newsroom, editor, wrongText))).toBe("bad-text");
});

test("[W2] a comment on words that were deleted a moment ago is kept with its quote", async () => {
  await using newsroom = await testNewsroom();
  const { editor, reporter } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const { place } = await comment(newsroom, editor, storyId, "First.", { place: TUESDAY });
  if (place.on !== "text") throw new Error("it is about words");
  await write(newsroom, reporter, storyId, { body: asBlocks(["The council met."]) });
  const { from, quote, text, ...at } = place.anchor;
  const late = await comment(newsroom, editor, storyId, "Still?", {
    place: { on: "text", text, quote, from, at },
  });
  expect(late.place).toMatchObject({ anchor: { quote: "on Tuesday" } });
  const { doc, generation } = await loadDocument(newsroom.db.prisma, storyId);
  const body = doc.getText(BODY);
  expect(
    late.place.on === "text" && resolveAnchor(body, body.toString(), late.place.anchor, generation),
  ).toEqual({
    state: "gone",
  });
  doc.destroy();
});

test("[W2] whoever may only read the copy comments, replies and is answered; whoever may not read it doesn't", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId } = newsroom;
  const { reporter, businessReporter, admin } = newsroom.people;
  const { actor: outside } = await contributor(newsroom, "suggest");
  const thread = await comment(newsroom, outside, storyId, "Is this so?", { place: TUESDAY });
  mustDo(
    await replyToThread(newsroom, reporter, {
      storyId,
      threadId: thread.id,
      id: randomUUID(),
      text: `Yes, @${outside.id}.`,
    }),
  );
  const [seen] = mustDo(await threadsFor(newsroom, outside, { storyId }));
  expect(seen?.comments.map(({ by, text }) => [by.name, text])).toEqual([
    ["Ada Lovelace", "Is this so?"],
    ["Test reporter", `Yes, @${outside.id}.`],
  ]);
  expect(seen?.people).toEqual([{ id: outside.id, name: "Ada Lovelace" }]);
  for (const stranger of [businessReporter, admin]) {
    expect(codeOf(await threadsFor(newsroom, stranger, { storyId }))).toBe("story-unknown");
    expect(codeOf(await startThread(newsroom, stranger, threadOf(storyId, "?")))).toBe("story-unknown");
  }
});

test("[W2] [N2] private notes are the newsroom's own: a contributor neither reads, writes nor answers one", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId } = newsroom;
  const { reporter, editor } = newsroom.people;
  const { actor: outside } = await contributor(newsroom, "write");
  const note = await comment(newsroom, reporter, storyId, "The mayor told me off the record.", {
    kind: "private-note",
    place: TUESDAY,
  });
  expect(mustDo(await threadsFor(newsroom, editor, { storyId }))).toHaveLength(1);
  expect(mustDo(await threadsFor(newsroom, outside, { storyId }))).toEqual([]);
  const own = threadOf(storyId, "Mine.", { kind: "private-note" });
  expect(codeOf(await startThread(newsroom, outside, own))).toBe("may-not-note-privately");
  const reply = { storyId, threadId: note.id, id: randomUUID(), text: "?" };
  expect(codeOf(await replyToThread(newsroom, outside, reply))).toBe("thread-unknown");
  expect(codeOf(await directThread(newsroom, outside, { storyId, threadId: note.id, resolved: true }))).toBe(
    "thread-unknown",
  );
  const naming = threadOf(storyId, `Ask @${outside.id}`, { kind: "private-note" });
  expect(codeOf(await startThread(newsroom, editor, naming))).toBe("mention-may-not-read");
  // To a contributor who works here is told no further than who has to do with the story.
  const names = (actor: Actor) => nameableFor(newsroom, actor, { storyId });
  expect(mustDo(await names(outside)).map(({ name, notes }) => [name, notes])).toEqual([
    ["Ada Lovelace", false],
    ["Test reporter", true],
  ]);
  expect(mustDo(await names(editor)).map(({ name }) => name)).not.toContain("Test admin");
  expect(mustDo(await names(editor)).length).toBeGreaterThan(6);
});

test("[W2] a mention of somebody who may not see the story is refused by name, with who could let them in", async () => {
  await using newsroom = await testNewsroom();
  const { editor, businessReporter, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const refused = await startThread(newsroom, editor, threadOf(storyId, `See @${businessReporter.id}`));
  expect(refused).toMatchObject({
    ok: false,
    refusal: {
      code: "mention-may-not-read",
      sentence:
        "Test businessReporter may not read this story, so they can’t be named here. An editor of the story’s desk or a managing editor can let them in.",
    },
  });
  expect(mustDo(await threadsFor(newsroom, editor, { storyId }))).toEqual([]);
  const nobody = threadOf(storyId, `See @${randomUUID()}`);
  expect(codeOf(await startThread(newsroom, editor, nobody))).toBe("mention-unknown");
  const thread = await comment(newsroom, editor, storyId, "To do.");
  const given = { storyId, threadId: thread.id, assignedTo: businessReporter.id };
  expect(codeOf(await directThread(newsroom, editor, given))).toBe("mention-may-not-read");
  expect(codeOf(await directThread(newsroom, editor, { ...given, assignedTo: copyEditor.id }))).toBe("done");
});

test("[W2] who is named or given a thread is told once, with the words as they are now, and only while they may read it", async () => {
  await using newsroom = await testNewsroom();
  const { editor, reporter, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const thread = await comment(newsroom, editor, storyId, `Check it, @${reporter.id} and @${editor.id}.`, {
    place: TUESDAY,
    assignTo: copyEditor.id,
  });
  const told = async (actor: Actor) => mustDo(await noticesFor(newsroom, actor, {})).items;
  expect(await told(reporter)).toMatchObject([
    {
      kind: "mentioned",
      comment: {
        thread: thread.id,
        by: { name: "Test editor" },
        text: "Check it, @Test reporter and @Test editor.",
        quote: "on Tuesday",
      },
    },
  ]);
  expect(await told(copyEditor)).toMatchObject([{ kind: "assigned" }]);
  expect(await told(editor)).toEqual([]);
  const [first] = thread.comments;
  const change = { storyId, threadId: thread.id, commentId: first?.id ?? "" };
  mustDo(
    await changeComment(newsroom, editor, {
      ...change,
      text: `@${reporter.id}, @${copyEditor.id}: check it.`,
    }),
  );
  expect(await told(reporter)).toMatchObject([
    { comment: { text: "@Test reporter, @Test copyEditor: check it." } },
  ]);
  expect(await told(copyEditor)).toMatchObject([{ kind: "mentioned" }, { kind: "assigned" }]);
  mustDo(await changeComment(newsroom, editor, { ...change, text: null }));
  expect(await told(reporter)).toMatchObject([{ comment: { text: "" } }]);
});

test("[W2] an answer is told to whoever takes part in the thread, once, and to nobody else", async () => {
  await using newsroom = await testNewsroom();
  const { editor, reporter, reporter2, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const thread = await comment(newsroom, editor, storyId, "Is it so?", { assignTo: copyEditor.id });
  const answer = async (by: Actor, text: string) =>
    mustDo(await replyToThread(newsroom, by, { storyId, threadId: thread.id, id: randomUUID(), text }));
  const told = async (actor: Actor) =>
    mustDo(await noticesFor(newsroom, actor, {})).items.map(({ kind }) => kind);
  await answer(reporter, `It is. @${editor.id}`);
  // Of one comment the editor hears once: by name.
  expect(await told(editor)).toEqual(["mentioned"]);
  expect(await told(copyEditor)).toEqual(["answered", "assigned"]);
  mustDo(await directThread(newsroom, copyEditor, { storyId, threadId: thread.id, resolved: true }));
  await answer(editor, "Not quite.");
  expect(await told(reporter)).toEqual(["answered"]);
  expect(await told(copyEditor)).toEqual(["answered", "answered", "assigned"]);
  expect(await told(editor)).toEqual(["mentioned"]);
  expect(await told(reporter2)).toEqual([]);
  const [newest] = mustDo(await noticesFor(newsroom, reporter, {})).items;
  expect(newest).toMatchObject({
    comment: { thread: thread.id, by: { name: "Test editor" }, text: "Not quite." },
  });
});

test("[W2] sent twice, also at once, a thread is one thread and a reply one comment; an ID stands for one thing", async () => {
  await using newsroom = await testNewsroom();
  const { editor, reporter } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const asked = threadOf(storyId, "Once.");
  const twice = await Promise.all([1, 2, 3].map(() => startThread(newsroom, editor, asked)));
  for (const each of twice) expect(mustDo(each).comments).toHaveLength(1);
  const reply = { storyId, threadId: asked.id, id: randomUUID(), text: "Once too." };
  await Promise.all([1, 2, 3].map(async () => mustDo(await replyToThread(newsroom, reporter, reply))));
  const [thread] = mustDo(await threadsFor(newsroom, editor, { storyId }));
  expect(thread?.comments.map(({ text }) => text)).toEqual(["Once.", "Once too."]);
  expect(codeOf(await replyToThread(newsroom, editor, reply))).toBe("comment-id-taken");
  expect(codeOf(await startThread(newsroom, reporter, asked))).toBe("comment-id-taken");
});

test("[W2] of two who resolve a thread at once one does, and the other reads who; it is reopened by hand or by a reply", async () => {
  await using newsroom = await testNewsroom();
  const { editor, reporter } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const { id: threadId } = await comment(newsroom, editor, storyId, "Done?");
  const both = await Promise.all(
    [editor, reporter].map((who) => directThread(newsroom, who, { storyId, threadId, resolved: true })),
  );
  expect(both.map(codeOf).sort()).toEqual(["done", "thread-resolved"]);
  const late = both.find((each) => !each.ok);
  expect(late?.ok === false && late.refusal.sentence).toMatch(
    /^Test (editor|reporter) has resolved this thread already/,
  );
  expect(
    mustDo(await directThread(newsroom, reporter, { storyId, threadId, resolved: false })).resolved,
  ).toBeNull();
  mustDo(await directThread(newsroom, editor, { storyId, threadId, resolved: true }));
  mustDo(await directThread(newsroom, editor, { storyId, threadId, resolved: true }));
  const reply = { storyId, threadId, id: randomUUID(), text: "Not quite." };
  expect(mustDo(await replyToThread(newsroom, reporter, reply)).resolved).toBeNull();
});

test("[W2] a comment is changed and taken back by its author alone; a thread is directed by who has to do with it", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId } = newsroom;
  const { editor, reporter } = newsroom.people;
  const { actor: outside } = await contributor(newsroom, "suggest");
  const thread = await comment(newsroom, editor, storyId, "Mine.");
  const [first] = thread.comments;
  const change = { storyId, threadId: thread.id, commentId: first?.id ?? "", text: "Ours." };
  expect(codeOf(await changeComment(newsroom, reporter, change))).toBe("comment-not-yours");
  expect(mustDo(await changeComment(newsroom, editor, change)).comments[0]).toMatchObject({ text: "Ours." });
  expect(codeOf(await changeComment(newsroom, editor, { ...change, text: "  " }))).toBe("bad-text");
  expect(codeOf(await changeComment(newsroom, editor, { ...change, text: "x".repeat(5_001) }))).toBe(
    "bad-text",
  );
  const direct = { storyId, threadId: thread.id, resolved: true };
  expect(codeOf(await directThread(newsroom, outside, direct))).toBe("thread-not-yours");
  mustDo(await directThread(newsroom, editor, { storyId, threadId: thread.id, assignedTo: outside.id }));
  expect(codeOf(await directThread(newsroom, outside, direct))).toBe("done");
  expect(mustDo(await changeComment(newsroom, editor, { ...change, text: null })).comments[0]).toMatchObject({
    text: "",
    deleted: true,
  });
  expect(codeOf(await changeComment(newsroom, editor, change))).toBe("comment-deleted");
  expect(mustDo(await threadsFor(newsroom, editor, { storyId }))).toEqual([]);
});

test("[W2] [N7] the trail says who commented, resolved and assigned, and holds no word of it", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const { id: threadId, comments } = await comment(newsroom, editor, storyId, "Zyxquorv of the margin.", {
    place: TUESDAY,
    assignTo: copyEditor.id,
  });
  const commentId = comments[0]?.id ?? "";
  mustDo(
    await replyToThread(newsroom, copyEditor, { storyId, threadId, id: randomUUID(), text: "zyxquorv" }),
  );
  mustDo(await changeComment(newsroom, editor, { storyId, threadId, commentId, text: "zyxquorv again" }));
  mustDo(await directThread(newsroom, editor, { storyId, threadId, resolved: true, assignedTo: null }));
  mustDo(await directThread(newsroom, editor, { storyId, threadId, resolved: false }));
  mustDo(await changeComment(newsroom, editor, { storyId, threadId, commentId, text: null }));
  const rows = await newsroom.db.prisma.auditRow.findMany({ where: { storyId }, orderBy: { number: "asc" } });
  expect(rows.map(({ action }) => action).filter((action) => /thread|comment/.test(action))).toEqual([
    "start-thread",
    "reply-to-thread",
    "edit-comment",
    "assign-thread",
    "resolve-thread",
    "reopen-thread",
    "take-back-comment",
  ]);
  expect(JSON.stringify(rows.map(({ facts }) => facts))).not.toMatch(/zyxquorv|Tuesday/i);
});
