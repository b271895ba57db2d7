import { expect, test } from "vitest";
import { listAudit, verifyAudit } from "#server/records/audit.ts";
import { findStandingSignIn } from "#server/records/sign-ins.ts";
import { mustDo, type TestNewsroom, testNewsroom } from "#tests/support/newsroom.ts";
import { cheapPasswords, givePassword } from "#tests/support/passwords.ts";
import { disableStaffer } from "./disable-staffer.ts";
import type { Passwords } from "./passwords.ts";
import { SIGN_IN_HOURS, signIn } from "./sign-in.ts";
import { signOut, signOutEverywhere } from "./sign-out.ts";

const PASSWORD = "correct horse";
const HOME = "198.51.100.7";

/** The real thing, and how often it was made to work. */
function countedPasswords(): Passwords & { readonly checks: (string | null)[] } {
  const checks: (string | null)[] = [];
  return {
    checks,
    hash: cheapPasswords.hash,
    check(stored, password) {
      checks.push(stored);
      return cheapPasswords.check(stored, password);
    },
  };
}

async function newsroomWithReporter(): Promise<TestNewsroom> {
  const newsroom = await testNewsroom();
  await givePassword(newsroom.db, newsroom.people.reporter.id, PASSWORD);
  return newsroom;
}

function tryAs(
  newsroom: TestNewsroom,
  email: string,
  password: string,
  address = HOME,
  passwords = cheapPasswords,
) {
  return signIn(newsroom, { email, password, address }, passwords);
}

test("[N7] a right password starts a sign-in that stands, and is audited", async () => {
  await using newsroom = await newsroomWithReporter();
  await newsroom.db.setNow("2026-02-03T12:00:00Z");
  const { reporter } = newsroom.people;
  const { signInId, expiresAt, stafferId } = mustDo(await tryAs(newsroom, reporter.email, PASSWORD));
  expect(stafferId).toBe(reporter.id);
  expect(expiresAt).toEqual(new Date(Date.parse("2026-02-03T12:00:00Z") + SIGN_IN_HOURS * 3_600_000));
  expect(await findStandingSignIn(newsroom.db.prisma, signInId)).toMatchObject({
    actor: reporter,
    mustChange: false,
  });
  expect(await listAudit(newsroom.db.prisma, {})).toMatchObject([
    { action: "sign-in", actorId: reporter.id, facts: { signInId } },
  ]);
  await newsroom.db.setNow(new Date(expiresAt.getTime() + 1));
  expect(await findStandingSignIn(newsroom.db.prisma, signInId)).toBeNull();
});

test("one address has one spelling: case, spaces and full-width letters make no other account", async () => {
  await using newsroom = await newsroomWithReporter();
  for (const email of [" Reporter@Courier.TEST ", "reporter＠courier.test", "ｒeporter@courier.test"]) {
    mustDo(await tryAs(newsroom, email, PASSWORD));
  }
});

test("an unknown account, a wrong password and a disabled account get one answer for the same work", async () => {
  await using newsroom = await newsroomWithReporter();
  const { reporter, reporter2, admin } = newsroom.people;
  await givePassword(newsroom.db, reporter2.id, PASSWORD);
  mustDo(await disableStaffer(newsroom, admin, { stafferId: reporter2.id }));
  const passwords = countedPasswords();
  const answers = [
    await tryAs(newsroom, "nobody@courier.test", PASSWORD, HOME, passwords),
    await tryAs(newsroom, reporter.email, "wrong horse", HOME, passwords),
    await tryAs(newsroom, reporter2.email, PASSWORD, HOME, passwords),
  ];
  expect(answers[0]).toMatchObject({
    ok: false,
    refusal: { kind: "signed-out", code: "credentials-differ" },
  });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  // The dummy is checked for the unknown and the disabled: never no work, never the disabled account's own hash.
  expect(passwords.checks).toEqual([null, expect.stringMatching(/^\$argon2id\$/), null]);
});

test("after ten wrong tries the eleventh isn't checked, even with the right password, and says when to try again", async () => {
  await using newsroom = await newsroomWithReporter();
  const { reporter } = newsroom.people;
  await newsroom.db.setNow("2026-02-03T12:00:00Z");
  const passwords = countedPasswords();
  for (let tries = 0; tries < 10; tries += 1) await tryAs(newsroom, reporter.email, "wrong", HOME, passwords);
  await newsroom.db.setNow("2026-02-03T12:04:00Z");
  const answer = await tryAs(newsroom, reporter.email, PASSWORD, HOME, passwords);
  expect(passwords.checks).toHaveLength(10);
  expect(answer).toMatchObject({
    ok: false,
    refusal: { kind: "too-many", sentence: expect.stringContaining("in 11 minutes") },
  });
  await newsroom.db.setNow("2026-02-03T12:15:01Z");
  mustDo(await tryAs(newsroom, reporter.email, PASSWORD));
});

test("a burst at once gets no more than ten checks", async () => {
  await using newsroom = await newsroomWithReporter();
  const passwords = countedPasswords();
  const { email } = newsroom.people.reporter;
  await Promise.all(Array.from({ length: 25 }, () => tryAs(newsroom, email, "wrong", HOME, passwords)));
  expect(passwords.checks).toHaveLength(10);
});

test("thirty right passwords at once all come in", async () => {
  await using newsroom = await newsroomWithReporter();
  const { email } = newsroom.people.reporter;
  const answers = await Promise.all(Array.from({ length: 30 }, () => tryAs(newsroom, email, PASSWORD)));
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(await newsroom.db.prisma.signInFailure.count()).toBe(0);
});

test("somebody guessing elsewhere doesn't lock the staffer out", async () => {
  await using newsroom = await newsroomWithReporter();
  const { email } = newsroom.people.reporter;
  for (let tries = 0; tries < 12; tries += 1) await tryAs(newsroom, email, "wrong", "203.0.113.66");
  mustDo(await tryAs(newsroom, email, PASSWORD, HOME));
});

test("the limit is the same for an account that isn't there: it tells nothing", async () => {
  await using newsroom = await newsroomWithReporter();
  const kinds = async (email: string) => {
    const seen: string[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      const answer = await tryAs(newsroom, email, "wrong");
      seen.push(answer.ok ? "in" : `${answer.refusal.kind} ${answer.refusal.sentence}`);
    }
    return seen;
  };
  expect(await kinds("nobody@courier.test")).toEqual(await kinds(newsroom.people.reporter.email));
});

test("one address may not try every account: after a hundred failures it waits", async () => {
  await using newsroom = await newsroomWithReporter();
  for (let tries = 0; tries < 100; tries += 1) await tryAs(newsroom, `guess${tries}@courier.test`, "wrong");
  expect(await tryAs(newsroom, newsroom.people.reporter.email, PASSWORD)).toMatchObject({
    refusal: { kind: "too-many" },
  });
});

test("[N7] signing out ends that sign-in only, once, tells every process, and is audited", async () => {
  await using newsroom = await newsroomWithReporter();
  const { reporter } = newsroom.people;
  const one = mustDo(await tryAs(newsroom, reporter.email, PASSWORD));
  const two = mustDo(await tryAs(newsroom, reporter.email, PASSWORD));
  const client = await newsroom.db.pool.connect();
  const heard: string[] = [];
  client.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await client.query("LISTEN access");
  mustDo(await signOut(newsroom, { signInId: one.signInId }));
  mustDo(await signOut(newsroom, { signInId: one.signInId }));
  mustDo(await signOut(newsroom, { signInId: "not an id" }));
  await client.query("SELECT 1");
  client.release(true);
  expect(heard).toEqual([reporter.id]);
  expect(await findStandingSignIn(newsroom.db.prisma, one.signInId)).toBeNull();
  expect(await findStandingSignIn(newsroom.db.prisma, two.signInId)).not.toBeNull();
  mustDo(await signOutEverywhere(newsroom, reporter));
  expect(await findStandingSignIn(newsroom.db.prisma, two.signInId)).toBeNull();
  const actions = (await listAudit(newsroom.db.prisma, {})).map((row) => row.action);
  expect(actions).toEqual(["sign-out-everywhere", "sign-out", "sign-in", "sign-in"]);
  expect(await verifyAudit(newsroom.db.prisma)).toMatchObject({ ok: true });
});
