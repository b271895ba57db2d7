import { expect, test } from "vitest";
import { may } from "#domain/permissions.ts";
import { storyFacts } from "#server/records/socket-access.ts";
import {
  approve,
  asBlocks,
  codeOf,
  freeze,
  mustDo,
  publish,
  release,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { claimStory } from "../claim-story.ts";
import { createStory } from "../create-story.ts";
import { moveStory } from "../move-story.ts";
import { type ListStoriesInput, listStoriesFor } from "./list-stories.ts";
import { copyFor } from "./read-copy.ts";
import { approvalsFor, auditFor, movesFor, releasesFor } from "./read-history.ts";
import { diffFor, revisionFor, revisionsFor } from "./read-revisions.ts";
import { storyFor } from "./read-story.ts";
import { releaseDeskFor } from "./release-desk.ts";

test("[N2] the list shows each person what they may know of, and filters", async () => {
  await using newsroom = await testNewsroom();
  const { people } = newsroom;
  const council = await writtenStory(newsroom);
  const markets = mustDo(
    await createStory(newsroom, people.businessReporter, { slug: "markets", desk: "business" }),
  );
  mustDo(await claimStory(newsroom, people.editor, { storyId: council }));
  const slugs = async (person: keyof typeof people, input: ListStoriesInput = {}) =>
    mustDo(await listStoriesFor(newsroom, people[person], input)).items.map(({ slug }) => slug);
  expect(await slugs("reporter")).toEqual(["council"]);
  expect(await slugs("businessEditor")).toEqual(["markets"]);
  expect(await slugs("copyEditor")).toEqual(["markets", "council"]);
  expect(await slugs("managing", { desk: "national" })).toEqual(["council"]);
  expect(await slugs("managing", { q: "PASSES" })).toEqual(["council"]);
  expect(await slugs("managing", { stage: "filed" })).toEqual([]);
  expect(await slugs("editor", { mine: true })).toEqual(["council"]);
  expect(await slugs("editor2", { mine: true })).toEqual([]);
  expect(codeOf(await listStoriesFor(newsroom, people.admin, {}))).toBe("may-not-see-list");
  await publish(newsroom, council);
  expect(await slugs("businessEditor")).toEqual(["markets", "council"]);
  expect(await slugs("businessReporter")).toEqual(["markets"]);
  expect(markets.desk).toBe("business");
});

test("the list carries hed, count, claim, last edit, and what is live or approved", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor, managing } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  mustDo(await claimStory(newsroom, reporter, { storyId }));
  const item = async () => mustDo(await listStoriesFor(newsroom, editor, {})).items[0];
  expect(await item()).toMatchObject({
    hed: "Council passes budget",
    wordCount: 11,
    claimedBy: { id: reporter.id, name: reporter.name },
    lastEditedBy: { id: reporter.id, name: reporter.name },
    liveRelease: null,
    approved: null,
  });
  await approve(newsroom, editor, storyId, { kind: "initial" });
  expect(await item()).toMatchObject({ approved: { revision: 1, kind: "initial", by: { id: editor.id } } });
  mustDo(await release(newsroom, managing, storyId, { kind: "initial", revision: 1 }));
  expect(await item()).toMatchObject({ approved: null, liveRelease: 1, publicState: "published" });
});

test("pages of the list follow each other without gaps, also past stories the reader may not know", async () => {
  await using newsroom = await testNewsroom();
  const { people } = newsroom;
  for (let number = 1; number <= 6; number += 1) {
    await createStory(newsroom, people.reporter, { slug: `national ${number}`, desk: "national" });
    await createStory(newsroom, people.businessReporter, { slug: `business ${number}`, desk: "business" });
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = mustDo(
      await listStoriesFor(newsroom, people.reporter2, { limit: 4, ...(cursor && { cursor }) }),
    );
    seen.push(...page.items.map(({ slug }) => slug));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual([6, 5, 4, 3, 2, 1].map((number) => `national ${number}`));
});

test("[N2] every reading answers unknown for a story that may not be known, as for none at all", async () => {
  await using newsroom = await testNewsroom();
  const { businessReporter: stranger } = newsroom.people;
  const real = await writtenStory(newsroom);
  for (const storyId of [real, crypto.randomUUID(), "nonsense"]) {
    const answers = [
      await storyFor(newsroom, stranger, { storyId }),
      await copyFor(newsroom, stranger, { storyId }),
      await revisionsFor(newsroom, stranger, { storyId }),
      await revisionFor(newsroom, stranger, { storyId, revision: 1 }),
      await diffFor(newsroom, stranger, { storyId, from: 1, to: "working" }),
      await releaseDeskFor(newsroom, stranger, { storyId }),
      await movesFor(newsroom, stranger, { storyId }),
      await approvalsFor(newsroom, stranger, { storyId }),
      await releasesFor(newsroom, stranger, { storyId }),
      await auditFor(newsroom, stranger, { storyId }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, refusal: { kind: "unknown", code: "story-unknown" } });
    }
  }
});

test("[W3] any two states compare word by word, revisions page newest first, and all of it is JSON", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor } = newsroom.people;
  const storyId = await writtenStory(newsroom, ["One."]);
  await freeze(newsroom, editor, storyId);
  for (const text of ["One. Two.", "One. Two. Three."]) {
    await write(newsroom, reporter, storyId, { body: asBlocks([text]) });
    await freeze(newsroom, editor, storyId);
  }
  const first = mustDo(await revisionsFor(newsroom, reporter, { storyId, limit: 2 }));
  expect(first.items.map(({ number }) => number)).toEqual([3, 2]);
  const second = mustDo(
    await revisionsFor(newsroom, reporter, { storyId, limit: 2, cursor: first.nextCursor ?? "" }),
  );
  expect(second).toMatchObject({
    items: [{ number: 1, writers: [{ name: reporter.name }] }],
    nextCursor: null,
  });
  const diff = mustDo(await diffFor(newsroom, reporter, { storyId, from: 1, to: "working" }));
  expect(diff.diff.words).toEqual({ added: 2, removed: 0 });
  expect(codeOf(await diffFor(newsroom, reporter, { storyId, from: "live", to: 1 }))).toBe("nothing-live");
  expect(codeOf(await diffFor(newsroom, reporter, { storyId, from: 9, to: 1 }))).toBe("revision-unknown");
  const revision = mustDo(await revisionFor(newsroom, reporter, { storyId, revision: 1 }));
  expect(revision.copy.body).toEqual(asBlocks(["One."]));
  const story = mustDo(await storyFor(newsroom, reporter, { storyId }));
  expect(story.moves).toEqual(["file"]);
  expect(story.actions).toContain("write-copy");
  expect(story.actions).not.toContain("release:initial");
  for (const answer of [first, diff, revision, story]) expect(() => JSON.stringify(answer)).not.toThrow();
});

test("[N3] the release desk says what is approved, what changed since, and what this person may do", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  mustDo(await moveStory(newsroom, reporter, { storyId, move: "file", from: "drafting" }));
  await approve(newsroom, editor, storyId, { kind: "initial" });
  const desk = async (actor = editor) => mustDo(await releaseDeskFor(newsroom, actor, { storyId }));
  expect((await desk()).approved?.headline).toBe("r1 approved; nothing changed since");
  expect((await desk()).working.revision).toBe(1);
  await write(newsroom, reporter, storyId, {
    hed: [{ text: "Council rejects budget" }],
    body: asBlocks(["It voted."]),
  });
  const changed = await desk();
  expect(changed.approved?.headline).toMatch(/^r1 approved; [2-4] changes since$/);
  expect(changed.working.revision).toBeNull();
  const kinds = Object.fromEntries(changed.kinds.map((choice) => [choice.kind, choice]));
  expect(kinds.initial).toMatchObject({
    approve: null,
    release: null,
    needsApproval: true,
    willMoveUpdated: false,
  });
  expect(kinds.update?.release?.code).toBe("update-when-unpublished");
  const forReporter = Object.fromEntries((await desk(reporter)).kinds.map((choice) => [choice.kind, choice]));
  expect(forReporter.initial?.approve?.code).toBe("may-not-approve-initial");
  mustDo(await release(newsroom, copyEditor, storyId, { kind: "initial", revision: 1 }));
  const after = await desk();
  expect(after).toMatchObject({
    approved: null,
    basedOn: 1,
    live: {
      release: { number: 1, revision: 1, by: { id: copyEditor.id } },
      sinceLive: { diff: { changed: true } },
    },
    history: { releases: [{ number: 1 }], approvals: [{ releaseNumber: 1 }], moves: [{ move: "file" }] },
  });
  expect(() => JSON.stringify(after)).not.toThrow();
  expect(JSON.stringify(after)).not.toContain("idempotencyKey");
});

test("[N7] the story's audit rows are read by those who may, in pages", async () => {
  await using newsroom = await testNewsroom();
  const { editor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  await publish(newsroom, storyId);
  const first = mustDo(await auditFor(newsroom, editor, { storyId, limit: 3 }));
  const rest = mustDo(
    await auditFor(newsroom, editor, { storyId, limit: 3, cursor: first.nextCursor ?? "" }),
  );
  const actions = [...first.items, ...rest.items].map(({ action }) => action);
  expect(actions).toEqual(["release-story", "approve-revision", "freeze-revision", "create-story"]);
  expect(rest.nextCursor).toBeNull();
});

test("[N2] a reporter of another desk knows a story from the moment they are credited in its byline", async () => {
  await using newsroom = await testNewsroom();
  const { people } = newsroom;
  const storyId = await writtenStory(newsroom);
  const outsider = people.businessReporter;
  expect(codeOf(await storyFor(newsroom, outsider, { storyId }))).toBe("story-unknown");
  const credit = { id: "c2", order: 2, name: outsider.name, staffer: outsider.id };
  await write(newsroom, people.reporter, storyId, {
    fields: { byline: [credit], dateline: "", seoHed: "", socialText: "" },
  });
  expect(mustDo(await storyFor(newsroom, outsider, { storyId })).actions).toContain("write-copy");
  // The socket lets in whom the page does.
  const facts = (await storyFacts(newsroom.db.pool, [storyId])).get(storyId);
  expect(facts && may(outsider, "write-copy", facts)).toBe(true);
  const mine = mustDo(await listStoriesFor(newsroom, outsider, { mine: true }));
  expect(mine.items.map(({ id }) => id)).toEqual([storyId]);
});
