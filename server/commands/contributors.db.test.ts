import { expect, test } from "vitest";
import { BODY } from "#copy/format.ts";
import { may } from "#domain/permissions.ts";
import { editDocument } from "#server/records/copy-log.ts";
import { storyFacts } from "#server/records/socket-access.ts";
import {
  accept,
  contributor,
  invite,
  invitingNewsroom,
  later,
  mustKnow,
  NOW,
} from "#tests/support/contributors.ts";
import { codeOf, mustDo, publish, releaseChange, writtenStory } from "#tests/support/newsroom.ts";
import { givePassword } from "#tests/support/passwords.ts";
import { approveRevision } from "./approve-revision.ts";
import { claimStory, unclaimStory } from "./claim-story.ts";
import { createStory } from "./create-story.ts";
import { editCopy } from "./edit-copy.ts";
import { inviteContributor } from "./invite-contributor.ts";
import { previewRelease } from "./preview-release.ts";
import { boardFor } from "./read/board.ts";
import { invitationsFor } from "./read/invitations.ts";
import { listStoriesFor } from "./read/list-stories.ts";
import { copyFor } from "./read/read-copy.ts";
import { auditFor, releasesFor } from "./read/read-history.ts";
import { revisionsFor } from "./read/read-revisions.ts";
import { storyFor } from "./read/read-story.ts";
import { staffFor } from "./read/staff.ts";
import { releaseStory } from "./release-story.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

test("[N2] a contributor gets the words of their story and nothing else of the newsroom", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId, people } = newsroom;
  const other = await writtenStory(newsroom, ["Another story."], "fares");
  const mine = { storyId };
  mustDo(await claimStory(newsroom, people.reporter, mine));
  const { actor } = await contributor(newsroom);

  const seen = mustDo(await storyFor(newsroom, actor, mine));
  expect([...seen.actions].sort()).toEqual(["comment", "read-copy", "suggest-copy", "write-copy"]);
  expect(seen).toMatchObject({ slug: "council", claimedBy: null, approved: null, moves: [], unreviewed: [] });

  expect(codeOf(await storyFor(newsroom, actor, { storyId: other }))).toBe("story-unknown");
  expect(codeOf(await copyFor(newsroom, actor, { storyId: other }))).toBe("story-unknown");
  const release = { ...mine, kind: "initial", revision: 1, idempotencyKey: "k" } as const;
  const refused = [
    await listStoriesFor(newsroom, actor, {}),
    await staffFor(newsroom, actor),
    await createStory(newsroom, actor, { slug: "new", desk: "national" }),
    await revisionsFor(newsroom, actor, mine),
    await releasesFor(newsroom, actor, mine),
    await auditFor(newsroom, actor, mine),
    await previewRelease(newsroom, actor, release),
    await releaseStory(newsroom, actor, release),
    await approveRevision(newsroom, actor, { ...mine, revision: 1, sha256: "0".repeat(64), kind: "initial" }),
    await claimStory(newsroom, actor, mine),
    await unclaimStory(newsroom, actor, mine),
    await invitationsFor(newsroom, actor, mine),
    await inviteContributor(newsroom, actor, { ...mine, email: "x@y.example", to: "write" }),
  ];
  for (const answer of refused) expect(answer).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
});

test("[N2] [Y3] a contributor who may only suggest does not write", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId } = newsroom;
  const { actor } = await contributor(newsroom, "suggest");
  const { version } = mustDo(await copyFor(newsroom, actor, { storyId }));
  const edit = await editCopy(newsroom, actor, { storyId, base: version, hed: [{ text: "Mine" }] });
  expect(edit).toMatchObject({ ok: false, refusal: { code: "may-not-write-copy" } });
});

test("[N2] [Y3] a reporter of another desk who is invited to suggest becomes no author by it, anywhere that asks", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId, people, db } = newsroom;
  const { id: stafferId, email } = people.businessReporter;
  const { secret, invitation } = mustDo(await invite(newsroom, { to: "suggest", email }));
  const password = "a word they know";
  await givePassword(db, stafferId, password);
  mustDo(await accept(newsroom, secret, { email, password }));
  await db.prisma.$transaction((tx) =>
    editDocument(tx, {
      storyId,
      stafferId,
      edit: (doc) =>
        doc
          .getText(BODY)
          .insert(4, "whole ", { "insert/s1": { by: stafferId, at: "2026-03-02T15:00:00.000Z" } }),
    }),
  );

  const invited = await mustKnow(newsroom, stafferId);
  const seen = mustDo(await storyFor(newsroom, invited, { storyId }));
  expect(seen.actions).not.toContain("write-copy");
  const [facts] = [...(await storyFacts(db.pool, [storyId])).values()];
  if (facts === undefined) throw new Error("the socket knows of no story");
  expect(may(invited, "suggest-copy", facts)).toBe(true);
  expect(may(invited, "write-copy", facts)).toBe(false);
  expect(facts.authors).toEqual([people.reporter.id]);

  mustDo(await revokeInvitation(newsroom, people.editor, { storyId, invitationId: invitation.id }));
  const gone = await mustKnow(newsroom, stafferId);
  expect(codeOf(await copyFor(newsroom, gone, { storyId }))).toBe("story-unknown");
  expect(mustDo(await listStoriesFor(newsroom, gone, {})).items).toEqual([]);
  expect(mustDo(await boardFor(newsroom, gone, {})).total).toBe(0);
  expect(may(gone, "read-copy", facts)).toBe(false);
});

test("[N2] access ends when it is taken back, when its days are over, and with the story", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId, people, db } = newsroom;
  const { actor, invitation } = await contributor(newsroom);
  const reads = async () => (await copyFor(newsroom, await mustKnow(newsroom, actor.id), { storyId })).ok;
  expect(await reads()).toBe(true);

  await db.prisma.story.update({
    where: { id: storyId },
    data: { stage: "spiked", stageBefore: "drafting" },
  });
  expect(await reads()).toBe(false);
  await db.prisma.story.update({ where: { id: storyId }, data: { stage: "held" } });
  expect(await reads()).toBe(true);

  await db.setNow(new Date(later(30).getTime() - 1));
  expect(await reads()).toBe(true);
  await db.setNow(later(30));
  expect(await reads()).toBe(false);
  const [over] = mustDo(await invitationsFor(newsroom, people.editor, { storyId }));
  expect(over?.state).toBe("over");

  await db.setNow(NOW);
  expect(await reads()).toBe(true);
  mustDo(await revokeInvitation(newsroom, people.editor, { storyId, invitationId: invitation.id }));
  expect(await reads()).toBe(false);
  // They wrote nothing, but even an author whose invitation ended is nobody here.
  const gone = await mustKnow(newsroom, actor.id);
  expect(gone.invited).toBeUndefined();
  const again = await revokeInvitation(newsroom, people.editor, { storyId, invitationId: invitation.id });
  expect(again.ok).toBe(true);
});

test("[N2] a killed story opens to nobody from outside, by an old link or a new one", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId, people } = newsroom;
  const { actor } = await contributor(newsroom);
  await publish(newsroom, storyId);
  const waiting = mustDo(await invite(newsroom, { email: "late@outside.example" }));
  const note = "We got this wrong.";
  const kill = { storyId, kind: "kill", note } as const;
  const live = { revision: 1, sha256: (await newsroom.db.prisma.revision.findFirstOrThrow()).sha256 };
  for (const who of [people.managing, people.editor]) {
    mustDo(await approveRevision(newsroom, who, { ...kill, ...live }));
  }
  mustDo(await releaseStory(newsroom, people.managing, { ...kill, idempotencyKey: "kill" }));

  expect(codeOf(await copyFor(newsroom, await mustKnow(newsroom, actor.id), { storyId }))).toBe(
    "story-unknown",
  );
  expect(codeOf(await accept(newsroom, waiting.secret, { email: "late@outside.example" }))).toBe(
    "invitation-closed",
  );
  expect(codeOf(await invite(newsroom, { email: "new@outside.example" }))).toBe("may-not-invite-contributor");
  // Taking back still works.
  const back = { storyId, invitationId: waiting.invitation.id };
  expect(codeOf(await revokeInvitation(newsroom, people.editor, back))).toBe("done");
});

test("[N3] a contributor's words go out only as everyone's do: frozen, approved and released by staffers", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId } = newsroom;
  await publish(newsroom, storyId);
  const { actor } = await contributor(newsroom);
  const { version } = mustDo(await copyFor(newsroom, actor, { storyId }));
  const hed = [{ text: "Council passes budget after all" }];
  mustDo(await editCopy(newsroom, actor, { storyId, base: version, hed }));
  const story = mustDo(await storyFor(newsroom, newsroom.people.editor, { storyId }));
  expect(
    may(actor, "release:update", { ...story, authors: [actor.id], claimedBy: null, stageBefore: null }),
  ).toBe(false);
  const released = await releaseChange(newsroom, storyId, "update");
  expect(released.number).toBe(2);
});
