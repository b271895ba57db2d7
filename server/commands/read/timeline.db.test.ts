import { expect, test } from "vitest";
import { moveStory } from "#server/commands/move-story.ts";
import { nameRevision } from "#server/commands/name-revision.ts";
import { restoreRevision } from "#server/commands/restore-revision.ts";
import { revokeApproval } from "#server/commands/revoke-approval.ts";
import type { TIMELINE_FILTERS } from "#server/records/timeline.ts";
import {
  approve,
  asBlocks,
  freeze,
  mustDo,
  publish,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { attributionFor } from "./read-attribution.ts";
import { timelineFor } from "./read-timeline.ts";

test("[W3] a story's timeline tells revisions, moves, approvals and releases, newest first, page by page and by sort", async () => {
  await using newsroom = await testNewsroom();
  const { editor, reporter, managing } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  // Everything at one instant: pages must not lose what shares it.
  await newsroom.db.setNow("2026-02-03T21:00:00Z");
  await publish(newsroom, storyId);
  mustDo(await moveStory(newsroom, reporter, { storyId, move: "file", from: "drafting" }));
  await write(newsroom, reporter, storyId, { body: asBlocks(["New."]) });
  const given = await approve(newsroom, managing, storyId, { kind: "update", note: "News." });
  mustDo(await revokeApproval(newsroom, managing, { storyId, approvalId: given.id }));
  mustDo(await nameRevision(newsroom, editor, { storyId, revision: 1, name: "As first sent" }));
  const read = async (filter: (typeof TIMELINE_FILTERS)[number], limit: number) => {
    const kinds: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: readonly { kind: string }[]; nextCursor: string | null } = mustDo(
        await timelineFor(newsroom, editor, { storyId, filter, limit, ...(cursor !== null && { cursor }) }),
      );
      kinds.push(...page.items.map(({ kind }) => kind));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return kinds;
  };
  for (const limit of [1, 2, 50]) {
    expect([...(await read("all", limit))].sort()).toEqual(
      ["approval", "approval", "move", "release", "revision", "revision", "revoked"].sort(),
    );
    expect(await read("named", limit)).toEqual(["revision"]);
    expect(await read("moves", limit)).toEqual(["move"]);
    expect(await read("releases", limit)).toEqual(["release", "revoked", "approval", "approval"]);
  }
});

test("[W3] [R4] words that a restore brings back stay those of whoever wrote them, and the words propose the byline", async () => {
  await using newsroom = await testNewsroom();
  const { editor, reporter, reporter2 } = newsroom.people;
  const storyId = await writtenStory(newsroom, ["One two three four five six seven eight nine."]);
  await write(newsroom, reporter2, storyId, {
    body: asBlocks(["One two three four five six seven eight nine.", "Ten."]),
  });
  const { number } = await freeze(newsroom, editor, storyId);
  await write(newsroom, editor, storyId, { body: asBlocks(["All gone."]) });
  mustDo(await restoreRevision(newsroom, editor, { storyId, revision: number }));
  for (const of of ["working", number] as const) {
    const told = mustDo(await attributionFor(newsroom, editor, { storyId, of }));
    expect(told.words).toBe(10);
    expect(told.authors.map(({ staffer, words }) => [staffer, words])).toEqual([
      [reporter.id, 9],
      [reporter2.id, 1],
    ]);
    expect(told.proposedByline).toEqual([reporter.id, reporter2.id]);
    const body = told.places.filter(({ place }) => place === "paragraph");
    expect(body.map(({ runs }) => [...new Set(runs.map(({ by }) => by))])).toEqual([
      [reporter.id],
      [reporter2.id],
    ]);
  }
});
