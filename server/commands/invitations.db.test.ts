import { expect, test } from "vitest";
import { may } from "#domain/permissions.ts";
import { loadActor } from "#server/records/staffers.ts";
import {
  codeOf,
  mustDo,
  publish,
  releaseChange,
  type TestNewsroom,
  testNewsroom,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { cheapPasswords, givePassword } from "#tests/support/passwords.ts";
import { type AcceptInvitationInput, acceptInvitation } from "./accept-invitation.ts";
import { approveRevision } from "./approve-revision.ts";
import { claimStory, unclaimStory } from "./claim-story.ts";
import { createStory } from "./create-story.ts";
import { editCopy } from "./edit-copy.ts";
import { type InviteContributorInput, inviteContributor } from "./invite-contributor.ts";
import { previewRelease } from "./preview-release.ts";
import { invitationBehind, invitationsFor, invitedStoriesFor } from "./read/invitations.ts";
import { listStoriesFor } from "./read/list-stories.ts";
import { copyFor } from "./read/read-copy.ts";
import { auditFor, releasesFor } from "./read/read-history.ts";
import { revisionsFor } from "./read/read-revisions.ts";
import { storyFor } from "./read/read-story.ts";
import { staffFor } from "./read/staff.ts";
import { releaseStory } from "./release-story.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

const NOW = "2026-03-02T15:00:00Z";
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(Date.parse(NOW) + days * DAY_MS);

/** A newsroom whose clock stands still, with one story being drafted. */
async function invitingNewsroom() {
  const newsroom = await testNewsroom();
  await newsroom.db.setNow(NOW);
  const storyId = await writtenStory(newsroom);
  return { ...newsroom, storyId };
}

function invite(
  newsroom: TestNewsroom & { readonly storyId: string },
  more: Partial<InviteContributorInput> = {},
) {
  const { storyId } = newsroom;
  return inviteContributor(newsroom, newsroom.people.editor, {
    storyId,
    email: "Ada@Outside.Example",
    to: "write",
    ...more,
  });
}

function accept(newsroom: TestNewsroom, secret: string, more: Partial<AcceptInvitationInput> = {}) {
  return acceptInvitation(
    newsroom,
    {
      secret,
      name: "Ada Lovelace",
      email: "ada@outside.example",
      password: "engine no. 1",
      address: "198.51.100.9",
      ...more,
    },
    cheapPasswords,
  );
}

async function mustKnow({ db }: TestNewsroom, stafferId: string) {
  const actor = await loadActor(db.prisma, stafferId);
  if (actor === null) throw new Error("nobody is there");
  return actor;
}

/** Somebody from outside who has taken an invitation up. */
async function contributor(
  newsroom: TestNewsroom & { readonly storyId: string },
  to: "write" | "suggest" = "write",
) {
  const { secret, invitation } = mustDo(await invite(newsroom, { to }));
  const { stafferId } = mustDo(await accept(newsroom, secret));
  return { actor: await mustKnow(newsroom, stafferId), invitation, secret };
}

test("[N2] a link lets somebody from outside write in one story, works once, and is stored as a hash", async () => {
  await using newsroom = await invitingNewsroom();
  const { secret, invitation } = mustDo(await invite(newsroom));
  expect(invitation).toMatchObject({ email: "ada@outside.example", to: "write", expiresAt: later(7) });
  const stored = await newsroom.db.prisma.invitation.findUniqueOrThrow({ where: { id: invitation.id } });
  expect(JSON.stringify(stored)).not.toContain(secret);
  expect(mustDo(await invitationBehind(newsroom, secret))).toMatchObject({ slug: "council", to: "write" });

  const { stafferId, storyId } = mustDo(await accept(newsroom, secret));
  expect(storyId).toBe(newsroom.storyId);
  const ada = await mustKnow(newsroom, stafferId);
  expect(ada).toMatchObject({ name: "Ada Lovelace", roles: [], invited: [{ story: storyId, to: "write" }] });
  const { version } = mustDo(await copyFor(newsroom, ada, { storyId }));
  mustDo(await editCopy(newsroom, ada, { storyId, base: version, hed: [{ text: "Engine runs" }] }));
  expect(await invitedStoriesFor(newsroom, ada)).toEqual([{ id: storyId, slug: "council", to: "write" }]);

  expect(codeOf(await accept(newsroom, secret))).toBe("invitation-used");
  expect(codeOf(await invitationBehind(newsroom, secret))).toBe("invitation-used");
});

test("[N2] a contributor gets the words of their story and nothing else of the newsroom", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId, people } = newsroom;
  const other = await writtenStory(newsroom, ["Another story."], "fares");
  const mine = { storyId };
  mustDo(await claimStory(newsroom, people.reporter, mine));
  const { actor } = await contributor(newsroom);

  const seen = mustDo(await storyFor(newsroom, actor, mine));
  expect([...seen.actions].sort()).toEqual(["read-copy", "suggest-copy", "write-copy"]);
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

test("[N2] who runs the desk invites and takes back; nobody else does", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId, people } = newsroom;
  const asked = { storyId, email: "x@outside.example", to: "write" } as const;
  for (const who of ["reporter", "copyEditor", "businessEditor", "businessReporter", "admin"] as const) {
    const answer = await inviteContributor(newsroom, people[who], asked);
    expect(answer.ok, who).toBe(false);
  }
  const { invitation } = mustDo(await inviteContributor(newsroom, people.managing, asked));
  const back = { storyId, invitationId: invitation.id };
  expect(codeOf(await revokeInvitation(newsroom, people.reporter, back))).toBe("may-not-revoke-invitation");
  mustDo(await revokeInvitation(newsroom, people.editor2, back));
  const [seen] = mustDo(await invitationsFor(newsroom, people.editor, { storyId }));
  expect(seen).toMatchObject({ state: "revoked", invitedBy: { name: people.managing.name } });
});

test("[N2] expired, taken back, replaced, cut short and another's: each link says what is wrong with it", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId, people } = newsroom;
  const old = mustDo(await invite(newsroom, { days: 1 }));
  await newsroom.db.setNow(later(1));
  expect(await accept(newsroom, old.secret)).toMatchObject({
    refusal: {
      kind: "stale",
      code: "invitation-expired",
      sentence: expect.stringMatching(/expired.*new one/),
    },
  });
  const first = mustDo(await invite(newsroom));
  const second = mustDo(await invite(newsroom));
  expect(codeOf(await accept(newsroom, first.secret))).toBe("invitation-revoked");
  expect(codeOf(await accept(newsroom, second.secret, { email: "eve@outside.example" }))).toBe(
    "invitation-other-address",
  );
  expect(codeOf(await accept(newsroom, second.secret.slice(0, -1)))).toBe("invitation-unknown");
  expect(codeOf(await accept(newsroom, ""))).toBe("invitation-unknown");
  mustDo(await revokeInvitation(newsroom, people.editor, { storyId, invitationId: second.invitation.id }));
  expect(codeOf(await accept(newsroom, second.secret))).toBe("invitation-revoked");
  expect(await newsroom.db.prisma.staffer.count({ where: { email: "ada@outside.example" } })).toBe(0);
});

test("[N2] what is typed is checked, and a slip uses nothing up", async () => {
  await using newsroom = await invitingNewsroom();
  expect(codeOf(await invite(newsroom, { email: "not an address" }))).toBe("email-malformed");
  for (const days of [0, 31, 1.5, Number.NaN]) {
    expect(codeOf(await invite(newsroom, { days })), String(days)).toBe("bad-days");
  }
  expect(codeOf(await invite(newsroom, { accessDays: 91 }))).toBe("bad-accessDays");
  const { secret } = mustDo(await invite(newsroom, { days: 30, accessDays: 90 }));
  expect(codeOf(await accept(newsroom, secret, { password: "short" }))).toBe("password-too-short");
  expect(codeOf(await accept(newsroom, secret, { password: "ada@outside.example" }))).toBe(
    "password-is-email",
  );
  expect(codeOf(await accept(newsroom, secret, { name: " " }))).toBe("bad-name");
  mustDo(await accept(newsroom, secret, { email: "  ADA@outside.example " }));
});

test("[N2] an account at the address is used with its own password, and the inviter isn't told of it", async () => {
  await using newsroom = await invitingNewsroom();
  const { businessReporter } = newsroom.people;
  await givePassword(newsroom.db, businessReporter.id, "my own password");
  const { secret, invitation } = mustDo(await invite(newsroom, { email: businessReporter.email }));
  const stranger = mustDo(await invite(newsroom));
  expect(Object.keys(invitation)).toEqual(Object.keys(stranger.invitation));

  const asked = { email: businessReporter.email, name: "Somebody else" };
  expect(codeOf(await accept(newsroom, secret, { ...asked, password: "a guess of mine" }))).toBe(
    "invitation-password",
  );
  mustDo(await accept(newsroom, secret, { ...asked, password: "my own password" }));
  const after = await mustKnow(newsroom, businessReporter.id);
  expect(after).toEqual({ ...businessReporter, invited: [{ story: newsroom.storyId, to: "write" }] });
  expect(codeOf(await invite(newsroom, { email: businessReporter.email }))).toBe("already-invited");
});

test("[N2] a closed account doesn't come back through a link", async () => {
  await using newsroom = await invitingNewsroom();
  const { businessReporter } = newsroom.people;
  await givePassword(newsroom.db, businessReporter.id, "my own password");
  await newsroom.db.prisma.staffer.update({
    where: { id: businessReporter.id },
    data: { disabledAt: new Date() },
  });
  const { secret } = mustDo(await invite(newsroom, { email: businessReporter.email }));
  const answer = await accept(newsroom, secret, {
    email: businessReporter.email,
    password: "my own password",
  });
  expect(codeOf(answer)).toBe("invitation-password");
});

test("[N2] of two who use one link at once, one gets in", async () => {
  await using newsroom = await invitingNewsroom();
  const { secret } = mustDo(await invite(newsroom));
  const answers = await Promise.all([accept(newsroom, secret), accept(newsroom, secret)]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const at = { email: "ada@outside.example" };
  expect(await newsroom.db.prisma.staffer.count({ where: at })).toBe(1);
});

test("[N2] guessing at a link is limited", async () => {
  await using newsroom = await invitingNewsroom();
  const { secret } = mustDo(await invite(newsroom));
  for (let tries = 0; tries < 10; tries += 1)
    await accept(newsroom, secret, { email: "eve@outside.example" });
  expect(codeOf(await accept(newsroom, secret))).toBe("too-many-tries");
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

test("[N7] inviting, taking up and taking back stand in the trail, without address or secret", async () => {
  await using newsroom = await invitingNewsroom();
  const { storyId, people, db } = newsroom;
  const { actor, invitation, secret } = await contributor(newsroom, "suggest");
  mustDo(await revokeInvitation(newsroom, people.editor, { storyId, invitationId: invitation.id }));
  const rows = await db.prisma.auditRow.findMany({
    where: { storyId, action: { contains: "invit" } },
    orderBy: { number: "asc" },
  });
  expect(rows.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["invite-contributor", people.editor.id],
    ["accept-invitation", actor.id],
    ["revoke-invitation", people.editor.id],
  ]);
  const text = JSON.stringify(rows.map(({ facts }) => facts));
  expect(text).toContain(invitation.id);
  for (const unsaid of [secret, "outside.example", "Lovelace"]) expect(text).not.toContain(unsaid);
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
