import type pg from "pg";
import { accountLimit, GUESSES_PER_ACCOUNT } from "#server/commands/guess-limits.ts";
import { type Passwords, passwords } from "#server/commands/passwords.ts";
import { signIn } from "#server/commands/sign-in.ts";
import { type Database, openDatabase } from "#server/database/connect.ts";
import { median, short } from "../figures.ts";
import { hire } from "../servers/newsroom-rows.ts";
import { ours, type Size, type Work } from "./work.ts";

interface Plan {
  /** Of each kind of account, interleaved. */
  readonly samples: number;
  readonly guesses: number;
}

const PLANS: Readonly<Record<Size, Plan>> = {
  full: { samples: 2000, guesses: 10_000 },
  quick: { samples: 400, guesses: 2000 },
  tiny: { samples: 4, guesses: 40 },
};
const AIM_MS = 2;
const AIM_SHARE = 0.05;
/** Tries of each kind before the table is emptied: fewer than use any limit up. */
const BEFORE_EMPTYING = 20;
const WARM = 20;

const KINDS = ["unknown", "wrong", "disabled", "guessedAt"] as const;
type Kind = (typeof KINDS)[number];
const EMAILS: Readonly<Record<Kind, string>> = {
  unknown: "nobody@courier.test",
  wrong: "1@courier.test",
  disabled: "2@courier.test",
  guessedAt: "3@courier.test",
};

export const guessing: Work = {
  name: "guessing",
  title: "Guessing passwords",
  aim: `medians at most ${AIM_MS} ms or ${AIM_SHARE * 100} % apart; ${GUESSES_PER_ACCOUNT} guesses checked in 15 minutes`,
  method:
    "Somebody tries a password at an account that isn't there, at one with another password, at a disabled one and at one " +
    "whose allowance is used up: 2,000 tries of each, interleaved, each from an address of its own, with the real hash and " +
    "real commits, from the command's call to its answer. What the answer tells must not be told by the time it takes. Then " +
    "10,000 guesses at one account from 10,000 addresses, eight at once: how many of them were held against its hash.",
  contenders: ["writethru"],
  rounds: { full: 1, quick: 1, tiny: 1 },
  figures: [
    { key: "unknown", title: "unknown, median ms" },
    { key: "wrong", title: "wrong password, median ms" },
    { key: "disabled", title: "disabled, median ms" },
    { key: "guessedAt", title: "guessed at, median ms" },
    { key: "apart", title: "unknown and wrong apart, ms" },
    { key: "mostApart", title: "any two apart, ms" },
    { key: "guesses", title: "guesses at one account" },
    { key: "checked", title: "of them checked" },
  ],
  async measure({ cluster, size }) {
    const db = openDatabase({ url: await cluster.freshDatabase(), max: 8 });
    try {
      const { samples, guesses } = PLANS[size];
      await openAccounts(db);
      const times = await timeTries(db, samples);
      const [unknown, wrong, disabled, guessedAt] = KINDS.map((kind) => median(times[kind]));
      const medians = { unknown, wrong, disabled, guessedAt } as Record<Kind, number>;
      const all = Object.values(medians);
      return {
        ...medians,
        apart: Math.abs(medians.unknown - medians.wrong),
        mostApart: Math.max(...all) - Math.min(...all),
        guesses,
        checked: await countChecked(db, guesses),
      };
    } finally {
      await db.close();
    }
  },
  judge(medians) {
    const [apart, most] = [ours(medians, "apart"), ours(medians, "mostApart")];
    const checked = ours(medians, "checked");
    const isSame = apart <= AIM_MS || apart < AIM_SHARE * ours(medians, "wrong");
    return {
      met:
        Number.isFinite(apart) && Number.isFinite(checked) ? isSame && checked <= GUESSES_PER_ACCOUNT : null,
      sentence:
        `Unknown accounts and wrong passwords are ${short(apart)} ms apart, any two kinds ${short(most)} ms; ` +
        `${checked} of ${ours(medians, "guesses")} guesses were checked.`,
    };
  },
};

async function openAccounts({ pool }: Database): Promise<void> {
  const [, disabled] = await hire(pool, 3);
  const hash = await passwords.hash("correct horse");
  await pool.query("UPDATE staffers SET password_hash = $1", [hash]);
  await pool.query("UPDATE staffers SET disabled_at = clock_timestamp() WHERE id = $1", [
    disabled?.stafferId,
  ]);
}

async function timeTries(db: Database, samples: number): Promise<Readonly<Record<Kind, number[]>>> {
  const times: Record<Kind, number[]> = { unknown: [], wrong: [], disabled: [], guessedAt: [] };
  for (let turn = -WARM; turn < samples; turn += 1) {
    if ((turn + WARM) % BEFORE_EMPTYING === 0) await forgetTries(db.pool);
    // Each kind follows each other one as often.
    for (const [at] of KINDS.entries()) {
      const kind = KINDS[(at + turn + WARM) % KINDS.length] ?? "wrong";
      const began = performance.now();
      await guess(db, EMAILS[kind], `${kind} ${turn}`, passwords);
      if (turn >= 0) times[kind].push(performance.now() - began);
    }
  }
  return times;
}

/** Empties the table and uses one account's allowance up. */
async function forgetTries(pool: pg.Pool): Promise<void> {
  await pool.query("DELETE FROM sign_in_failures");
  const { key, tries } = accountLimit(EMAILS.guessedAt);
  await pool.query("INSERT INTO sign_in_failures (key) SELECT $1 FROM generate_series(1, $2)", [key, tries]);
}

async function countChecked(db: Database, guesses: number): Promise<number> {
  await db.pool.query("DELETE FROM sign_in_failures");
  let [next, checked] = [0, 0];
  const counting: Passwords = {
    hash: passwords.hash,
    async check(stored) {
      if (stored !== null) checked += 1;
      return false;
    },
  };
  const guesser = async () => {
    for (let number = next++; number < guesses; number = next++)
      await guess(db, EMAILS.wrong, `address ${number}`, counting);
  };
  await Promise.all(Array.from({ length: 8 }, guesser));
  return checked;
}

async function guess(db: Database, email: string, address: string, by: Passwords): Promise<void> {
  const answer = await signIn({ db }, { email, password: "wrong horse", address }, by);
  if (answer.ok || answer.refusal.code !== "credentials-differ")
    throw new Error("a guess was answered otherwise");
}
