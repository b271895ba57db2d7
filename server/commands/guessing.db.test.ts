import { expect, test, vi } from "vitest";
import { openDatabase } from "#server/database/connect.ts";
import { mustDo, type TestNewsroom, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { cheapPasswords, givePassword } from "#tests/support/passwords.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { disableStaffer } from "./disable-staffer.ts";
import { GUESSES_AT_NOBODY, GUESSES_PER_ACCOUNT } from "./guess-limits.ts";
import { inviteContributor } from "./invite-contributor.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Passwords } from "./passwords.ts";
import { signIn } from "./sign-in.ts";

const PASSWORD = "correct horse";
const HOME = "198.51.100.7";
const DEVICE = "a device known to the account";

/** Which stored hashes were checked; null for nobody's. */
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

/** An address for each number. */
function address(number: number): string {
  return `203.0.${Math.floor(number / 250)}.${number % 250}`;
}

const real = (checks: readonly (string | null)[]) => checks.filter((stored) => stored !== null).length;

/** The account is guessed at until no more guesses are checked. */
async function guessAt(newsroom: Newsroom, email: string, passwords = cheapPasswords): Promise<void> {
  for (let number = 0; number < GUESSES_PER_ACCOUNT + 3; number += 1)
    await signIn(newsroom, { email, password: "wrong", address: address(number) }, passwords);
}

test("a thousand guesses at one account, each from another address, on two processes at once: thirty are checked", async () => {
  await using newsroom = await newsroomWithReporter();
  const { email } = newsroom.people.reporter;
  const other = openDatabase({ url: newsroom.db.url, max: 4 });
  const passwords = countedPasswords();
  // Another process has modules of its own: only the database is between the two.
  vi.resetModules();
  const { signIn: signInThere } = await import("./sign-in.ts");
  expect(signInThere).not.toBe(signIn);
  let next = 0;
  const guess = async (process: Newsroom, door: typeof signIn) => {
    for (let number = next++; number < 1000; number = next++)
      await door(process, { email, password: "wrong", address: address(number) }, passwords);
  };
  try {
    const [here, there] = [() => guess(newsroom, signIn), () => guess({ db: other }, signInThere)];
    await Promise.all([here, there, here, there, here, there].map((run) => run()));
  } finally {
    await other.close();
  }
  expect(passwords.checks).toHaveLength(1000);
  expect(real(passwords.checks)).toBe(GUESSES_PER_ACCOUNT);
  // And what is turned away leaves next to nothing behind.
  expect(await newsroom.db.prisma.signInFailure.count()).toBeLessThan(5 * GUESSES_PER_ACCOUNT);
}, 120_000);

test("two hundred guesses at once wait in line for one connection, not for all of the pool", async () => {
  await using newsroom = await newsroomWithReporter();
  const { email } = newsroom.people.reporter;
  const { prisma } = newsroom.db;
  let open = 0;
  let most = 0;
  const begin = prisma.$transaction.bind(prisma);
  // Counts what is open at once; Prisma's own overloads are of no matter here.
  vi.spyOn(prisma, "$transaction").mockImplementation((async (work: never) => {
    open += 1;
    most = Math.max(most, open);
    try {
      return await begin(work);
    } finally {
      open -= 1;
    }
  }) as never);
  const flood = Array.from({ length: 200 }, (_, number) =>
    signIn(newsroom, { email, password: "wrong", address: address(number) }, cheapPasswords),
  );
  await Promise.all(flood);
  expect(most).toBe(1);
}, 120_000);

test("a device the staffer has signed in on gets in while others guess; any other is told what every wrong password is", async () => {
  await using newsroom = await newsroomWithReporter();
  const { email } = newsroom.people.reporter;
  await guessAt(newsroom, email);
  const wrong = await signIn(newsroom, { email, password: "wrong", address: HOME }, cheapPasswords);
  expect(await signIn(newsroom, { email, password: PASSWORD, address: HOME }, cheapPasswords)).toEqual(wrong);
  expect(wrong).toMatchObject({ refusal: { code: "credentials-differ" } });
  const known = { email, address: HOME, knownDevice: DEVICE };
  mustDo(await signIn(newsroom, { ...known, password: PASSWORD }, cheapPasswords));
});

test("guessing on a known device is limited on it alone, and told", async () => {
  await using newsroom = await newsroomWithReporter();
  const { email } = newsroom.people.reporter;
  const passwords = countedPasswords();
  const known = { email, knownDevice: DEVICE };
  for (let number = 0; number < 25; number += 1) {
    const answer = await signIn(
      newsroom,
      { ...known, password: "wrong", address: address(number) },
      passwords,
    );
    expect(answer).toMatchObject({ refusal: { kind: number < 10 ? "signed-out" : "too-many" } });
  }
  expect(real(passwords.checks)).toBe(10);
  mustDo(await signIn(newsroom, { email, password: PASSWORD, address: HOME }, cheapPasswords));
  const another = { email, password: PASSWORD, address: HOME, knownDevice: "another device" };
  mustDo(await signIn(newsroom, another, cheapPasswords));
});

test("the limits fall out after a quarter of an hour, and a right password leaves the others' guesses counted", async () => {
  await using newsroom = await newsroomWithReporter();
  const { email } = newsroom.people.reporter;
  await newsroom.db.setNow("2026-02-03T12:00:00Z");
  await guessAt(newsroom, email);
  const known = { email, password: PASSWORD, address: HOME, knownDevice: DEVICE };
  mustDo(await signIn(newsroom, known, cheapPasswords));
  const elsewhere = { email, password: PASSWORD, address: HOME };
  expect((await signIn(newsroom, elsewhere, cheapPasswords)).ok).toBe(false);
  await newsroom.db.setNow("2026-02-03T12:15:01Z");
  mustDo(await signIn(newsroom, elsewhere, cheapPasswords));
});

test("a list of stolen passwords is tried at three hundred accounts that aren't there, then at none but by known devices", async () => {
  await using newsroom = await newsroomWithReporter();
  const { email } = newsroom.people.reporter;
  const passwords = countedPasswords();
  for (let number = 0; number < GUESSES_AT_NOBODY; number += 1) {
    const guess = { email: `stolen${number}@example.com`, password: "stolen", address: address(number) };
    await signIn(newsroom, guess, passwords);
  }
  expect(passwords.checks).toEqual(Array.from({ length: GUESSES_AT_NOBODY }, () => null));
  const answer = await signIn(newsroom, { email, password: PASSWORD, address: HOME }, passwords);
  expect(answer).toMatchObject({ refusal: { code: "credentials-differ" } });
  expect(real(passwords.checks)).toBe(0);
  const known = { email, password: PASSWORD, address: HOME, knownDevice: DEVICE };
  mustDo(await signIn(newsroom, known, passwords));
}, 120_000);

test("wrong passwords of accounts that are there don't use up what is for accounts that aren't", async () => {
  await using newsroom = await newsroomWithReporter();
  const { email } = newsroom.people.reporter;
  await guessAt(newsroom, email);
  const { rows } = await newsroom.db.pool.query("SELECT count(*)::int FROM sign_in_failures GROUP BY key");
  // The account, and as many under what is counted for nobody's sake; each address has its one and two.
  expect(rows.filter(({ count }) => count === GUESSES_PER_ACCOUNT)).toHaveLength(2);
  await signIn(newsroom, { email: "nobody@example.com", password: "x", address: HOME }, cheapPasswords);
  const after = await newsroom.db.pool.query("SELECT count(*)::int FROM sign_in_failures GROUP BY key");
  expect(after.rows.filter(({ count }) => count === GUESSES_PER_ACCOUNT)).toHaveLength(2);
});

test("one password check, one answer and as many rows: unknown, wrong, disabled and guessed-at accounts", async () => {
  await using newsroom = await newsroomWithReporter();
  const { reporter, reporter2, editor, admin } = newsroom.people;
  for (const { id } of [reporter2, editor]) await givePassword(newsroom.db, id, PASSWORD);
  mustDo(await disableStaffer(newsroom, admin, { stafferId: reporter2.id }));
  await guessAt(newsroom, editor.email);
  const tries = [
    { email: "nobody@courier.test", password: PASSWORD },
    { email: reporter.email, password: "wrong" },
    { email: reporter2.email, password: PASSWORD },
    { email: editor.email, password: PASSWORD },
  ];
  const seen = [];
  for (const [number, one] of tries.entries()) {
    const passwords = countedPasswords();
    const before = await newestFailure(newsroom);
    const answer = await signIn(newsroom, { ...one, address: address(500 + number) }, passwords);
    const rows = (await newestFailure(newsroom)) - before;
    seen.push({ answer, checks: passwords.checks.length, rows });
  }
  expect(seen[0]).toMatchObject({ checks: 1, rows: 4, answer: { refusal: { code: "credentials-differ" } } });
  for (const one of seen) expect(one).toEqual(seen[0]);
});

test("many invitations to one address are no way around the limit on its account", async () => {
  await using newsroom = await newsroomWithReporter();
  const { reporter, editor } = newsroom.people;
  const passwords = countedPasswords();
  let right = "";
  for (let number = 0; number < 6; number += 1) {
    const storyId = await writtenStory(newsroom, undefined, `invited-${number}`);
    const invited = { storyId, email: reporter.email, to: "write", accessDays: 7 } as const;
    const { secret } = mustDo(await inviteContributor(newsroom, editor, invited));
    for (let tries = 0; tries < 9; tries += 1) {
      const input = { secret, name: "", email: reporter.email, password: "wrong", address: address(number) };
      expect(await acceptInvitation(newsroom, input, passwords)).toMatchObject({ ok: false });
    }
    right = secret;
  }
  expect(real(passwords.checks)).toBe(GUESSES_PER_ACCOUNT);
  const input = { secret: right, name: "", email: reporter.email, password: PASSWORD, address: HOME };
  expect(await acceptInvitation(newsroom, input, cheapPasswords)).toMatchObject({ ok: false });
});

/** The number of the failure that was noted last; numbers are never given twice. */
async function newestFailure({ db }: TestNewsroom): Promise<number> {
  const { rows } = await db.pool.query<{ last: number }>(
    "SELECT last_value::int AS last FROM sign_in_failures_id_seq",
  );
  return rows[0]?.last ?? 0;
}
