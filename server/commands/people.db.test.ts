import { expect, test } from "vitest";
import { listAudit } from "#server/records/audit.ts";
import { findStandingSignIn } from "#server/records/sign-ins.ts";
import { loadActor } from "#server/records/staffers.ts";
import { findStandingToken } from "#server/records/tokens.ts";
import { codeOf, mustDo, type TestNewsroom, testNewsroom } from "#tests/support/newsroom.ts";
import { cheapPasswords, givePassword } from "#tests/support/passwords.ts";
import { changePassword } from "./change-password.ts";
import { createStaffer } from "./create-staffer.ts";
import { createToken, tokenSha256 } from "./create-token.ts";
import { disableStaffer, enableStaffer } from "./disable-staffer.ts";
import { editStaffer } from "./edit-staffer.ts";
import { resetPassword } from "./reset-password.ts";
import { revokeToken } from "./revoke-token.ts";
import { signIn } from "./sign-in.ts";

const NEWCOMER = {
  email: "Newcomer@Courier.test",
  name: "New  Comer",
  roles: [{ role: "reporter", desk: "national" }],
} as const;

function come(newsroom: TestNewsroom, email: string, password: string) {
  return signIn(newsroom, { email, password, address: "198.51.100.7" }, cheapPasswords);
}

async function signedIn(newsroom: TestNewsroom, name: "reporter" | "admin"): Promise<string> {
  const { id, email } = newsroom.people[name];
  await givePassword(newsroom.db, id, "correct horse");
  return mustDo(await come(newsroom, email, "correct horse")).signInId;
}

test("[N2] nobody but an admin changes accounts", async () => {
  await using newsroom = await testNewsroom();
  const { admin, ...others } = newsroom.people;
  const stafferId = others.reporter2.id;
  for (const actor of Object.values(others)) {
    const answers = [
      await createStaffer(newsroom, actor, NEWCOMER, cheapPasswords),
      await editStaffer(newsroom, actor, { stafferId, name: "Other" }),
      await disableStaffer(newsroom, actor, { stafferId }),
      await enableStaffer(newsroom, actor, { stafferId }),
      await resetPassword(newsroom, actor, { stafferId }, cheapPasswords),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
  }
  expect(await listAudit(newsroom.db.prisma, {})).toEqual([]);
  mustDo(await disableStaffer(newsroom, admin, { stafferId }));
});

test("a new account has a temporary password that opens the door once it is changed", async () => {
  await using newsroom = await testNewsroom();
  const { admin } = newsroom.people;
  const { staffer, temporaryPassword } = mustDo(
    await createStaffer(newsroom, admin, NEWCOMER, cheapPasswords),
  );
  expect(staffer).toMatchObject({ email: "newcomer@courier.test", name: "New Comer", mustChange: true });
  const { signInId } = mustDo(await come(newsroom, "newcomer@courier.test", temporaryPassword));
  const standing = await findStandingSignIn(newsroom.db.prisma, signInId);
  expect(standing).toMatchObject({ mustChange: true, actor: { roles: NEWCOMER.roles } });
  const actor = await loadActor(newsroom.db.prisma, staffer.id);
  if (actor === null) throw new Error("the newcomer is there");
  const change = { oldPassword: temporaryPassword, newPassword: "a few plain words", signInId };
  mustDo(await changePassword(newsroom, actor, change, cheapPasswords));
  expect(await findStandingSignIn(newsroom.db.prisma, signInId)).toMatchObject({ mustChange: false });
  expect((await come(newsroom, staffer.email, temporaryPassword)).ok).toBe(false);
  mustDo(await come(newsroom, staffer.email, "a few plain words"));
});

test("an account's fields are checked, and its email is nobody else's", async () => {
  await using newsroom = await testNewsroom();
  const { admin } = newsroom.people;
  const create = (changes: object) =>
    createStaffer(newsroom, admin, { ...NEWCOMER, ...changes }, cheapPasswords);
  expect(await create({ email: "no address" })).toMatchObject({ refusal: { kind: "malformed" } });
  expect(await create({ name: "  " })).toMatchObject({ refusal: { code: "bad-name" } });
  expect(await create({ name: "evil \u202Eman" })).toMatchObject({ refusal: { code: "bad-name" } });
  expect(await create({ roles: [] })).toMatchObject({ refusal: { code: "bad-roles" } });
  expect(await create({ roles: [{ role: "editor", desk: "nowhere" }] })).toMatchObject({
    refusal: { code: "bad-roles" },
  });
  expect(await create({ roles: [{ role: "admin", desk: "national" }] })).toMatchObject({
    refusal: { code: "bad-roles" },
  });
  expect(await create({ email: "REPORTER＠courier.test" })).toMatchObject({
    refusal: { kind: "stale", code: "email-taken" },
  });
});

test("[N7] new roles hold at once, and the audit row tells both", async () => {
  await using newsroom = await testNewsroom();
  const { admin, reporter } = newsroom.people;
  const roles = [
    { role: "editor", desk: "business" },
    { role: "editor", desk: "business" },
    { role: "managing-editor", desk: null },
  ] as const;
  mustDo(await editStaffer(newsroom, admin, { stafferId: reporter.id, roles, contact: "desk@courier.test" }));
  expect(await loadActor(newsroom.db.prisma, reporter.id)).toMatchObject({
    roles: [
      { role: "editor", desk: "business" },
      { role: "managing-editor", desk: null },
    ],
  });
  expect(await listAudit(newsroom.db.prisma, {})).toMatchObject([
    {
      action: "edit-staffer",
      actorId: admin.id,
      facts: {
        stafferId: reporter.id,
        changed: ["contact"],
        rolesBefore: ["reporter@national"],
        roles: ["editor@business", "managing-editor"],
      },
    },
  ]);
});

test("disabling ends sign-ins and tokens; enabling brings back neither", async () => {
  await using newsroom = await testNewsroom();
  const { admin, reporter } = newsroom.people;
  const signInId = await signedIn(newsroom, "reporter");
  const expiresAt = new Date(Date.now() + 86_400_000);
  const { secret } = mustDo(
    await createToken(newsroom, reporter, { name: "wire", scopes: ["read"], expiresAt }),
  );
  const stands = async () => [
    (await findStandingSignIn(newsroom.db.prisma, signInId)) !== null,
    (await findStandingToken(newsroom.db.prisma, tokenSha256(secret))) !== null,
    (await loadActor(newsroom.db.prisma, reporter.id)) !== null,
  ];
  expect(await stands()).toEqual([true, true, true]);
  mustDo(await disableStaffer(newsroom, admin, { stafferId: reporter.id }));
  expect(await stands()).toEqual([false, false, false]);
  mustDo(await enableStaffer(newsroom, admin, { stafferId: reporter.id }));
  expect(await stands()).toEqual([false, false, true]);
});

test("[N2] an admin can't disable themselves, and the last admin stays one", async () => {
  await using newsroom = await testNewsroom();
  const { admin, reporter } = newsroom.people;
  expect(await disableStaffer(newsroom, admin, { stafferId: admin.id })).toMatchObject({
    refusal: { kind: "rule", code: "not-yourself" },
  });
  const roles = [{ role: "reporter", desk: "national" }] as const;
  expect(codeOf(await editStaffer(newsroom, admin, { stafferId: admin.id, roles }))).toBe("last-admin");
  mustDo(
    await editStaffer(newsroom, admin, { stafferId: reporter.id, roles: [{ role: "admin", desk: null }] }),
  );
  mustDo(await editStaffer(newsroom, admin, { stafferId: admin.id, roles }));
});

test("[N2] two admins who disable each other at once leave one", async () => {
  await using newsroom = await testNewsroom();
  const { admin, reporter } = newsroom.people;
  mustDo(
    await editStaffer(newsroom, admin, { stafferId: reporter.id, roles: [{ role: "admin", desk: null }] }),
  );
  const second = await loadActor(newsroom.db.prisma, reporter.id);
  if (second === null) throw new Error("the second admin is there");
  const answers = await Promise.all([
    disableStaffer(newsroom, admin, { stafferId: second.id }),
    disableStaffer(newsroom, second, { stafferId: admin.id }),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("a reset password puts whoever had the old one out", async () => {
  await using newsroom = await testNewsroom();
  const { admin, reporter } = newsroom.people;
  const signInId = await signedIn(newsroom, "reporter");
  const { temporaryPassword } = mustDo(
    await resetPassword(newsroom, admin, { stafferId: reporter.id }, cheapPasswords),
  );
  expect(await findStandingSignIn(newsroom.db.prisma, signInId)).toBeNull();
  expect((await come(newsroom, reporter.email, "correct horse")).ok).toBe(false);
  mustDo(await come(newsroom, reporter.email, temporaryPassword));
  expect(codeOf(await resetPassword(newsroom, admin, { stafferId: admin.id }, cheapPasswords))).toBe(
    "reset-yourself",
  );
});

test("changing one's password asks for the old one, limits guessing it, and ends the other sign-ins", async () => {
  await using newsroom = await testNewsroom();
  const { reporter } = newsroom.people;
  const here = await signedIn(newsroom, "reporter");
  const there = mustDo(await come(newsroom, reporter.email, "correct horse")).signInId;
  const change = (oldPassword: string, newPassword = "a few plain words") =>
    changePassword(newsroom, reporter, { oldPassword, newPassword, signInId: here }, cheapPasswords);
  expect(codeOf(await change("wrong"))).toBe("bad-oldPassword");
  expect(codeOf(await change("correct horse", "correct horse"))).toBe("bad-newPassword");
  expect(await change("correct horse", "short")).toMatchObject({ refusal: { kind: "malformed" } });
  mustDo(await change("correct horse"));
  expect(await findStandingSignIn(newsroom.db.prisma, here)).not.toBeNull();
  expect(await findStandingSignIn(newsroom.db.prisma, there)).toBeNull();
  for (let tries = 0; tries < 10; tries += 1) await change("wrong", "other words");
  expect(await change("a few plain words", "other words")).toMatchObject({ refusal: { kind: "too-many" } });
});

test("a token has a name, scopes and an end within a year; only its hash is stored; its owner revokes it", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, reporter2 } = newsroom.people;
  await newsroom.db.setNow("2026-02-03T12:00:00Z");
  const make = (expiresAt: string, scopes: readonly ("read" | "write")[] = ["read"], name = "wire desk") =>
    createToken(newsroom, reporter, { name, scopes, expiresAt: new Date(expiresAt) });
  expect(codeOf(await make("2026-02-03T12:00:00Z"))).toBe("bad-expiresAt");
  expect(codeOf(await make("2027-03-01T00:00:00Z"))).toBe("bad-expiresAt");
  expect(codeOf(await make("2026-03-01T00:00:00Z", []))).toBe("bad-scopes");
  expect(codeOf(await make("2026-03-01T00:00:00Z", ["read"], " "))).toBe("bad-name");
  const { token, secret } = mustDo(await make("2026-03-01T00:00:00Z", ["write", "read", "read"]));
  expect(token.scopes).toEqual(["read", "write"]);
  const stored = JSON.stringify(await newsroom.db.prisma.token.findMany());
  expect(stored).not.toContain(secret);
  expect(await findStandingToken(newsroom.db.prisma, tokenSha256(secret))).toMatchObject({ actor: reporter });
  expect(codeOf(await revokeToken(newsroom, reporter2, { tokenId: token.id }))).toBe("token-unknown");
  expect(codeOf(await revokeToken(newsroom, reporter, { tokenId: "none" }))).toBe("token-unknown");
  mustDo(await revokeToken(newsroom, reporter, { tokenId: token.id }));
  expect(await findStandingToken(newsroom.db.prisma, tokenSha256(secret))).toBeNull();
});
