import { expect, test } from "vitest";
import {
  accept,
  contributor,
  invite,
  invitingNewsroom,
  later,
  mustKnow,
} from "#tests/support/contributors.ts";
import { codeOf, mustDo } from "#tests/support/newsroom.ts";
import { givePassword } from "#tests/support/passwords.ts";
import { editCopy } from "./edit-copy.ts";
import { inviteContributor } from "./invite-contributor.ts";
import { invitationBehind, invitationsFor, invitedStoriesFor } from "./read/invitations.ts";
import { copyFor } from "./read/read-copy.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

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
