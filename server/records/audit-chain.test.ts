import { expect, test } from "vitest";
import {
  type AuditHead,
  BEFORE_FIRST,
  type ChainRow,
  type ChainState,
  followChain,
  hashRow,
  type LinkedRow,
  reaches,
} from "./audit-chain.ts";

const ROWS = 10_000;

/** A trail as a busy newsroom leaves one. */
function writeTrail(): readonly LinkedRow[] {
  const rows: LinkedRow[] = [];
  let previous = BEFORE_FIRST.hash;
  for (let index = 0; index < ROWS; index += 1) {
    const row = {
      number: String(index + 1),
      at: new Date(Date.UTC(2026, 1, 3) + index * 7_919).toISOString().replace("Z", "000Z"),
      actorId: index % 7 === 0 ? null : idOf(index % 40),
      action: ["move-story", "approve-revision", "release-story", "sign-in"][index % 4] ?? "",
      storyId: index % 4 === 3 ? null : idOf(1_000 + (index % 300)),
      facts: JSON.stringify({ revision: index % 9, note: null, roles: ["editor@national"] }),
    };
    const hash = hashRow(previous, row);
    rows.push({ ...row, previous, hash });
    previous = hash;
  }
  return rows;
}

const idOf = (number: number) => `0190a000-0000-7000-8000-${String(number).padStart(12, "0")}`;

const TRAIL = writeTrail();
const HEAD: AuditHead = { number: BigInt(ROWS), hash: at(ROWS - 1).hash };

function at(index: number): LinkedRow {
  const row = TRAIL[index];
  if (row === undefined) throw new Error(`the trail has no row ${index}`);
  return row;
}

/** What one field of a row may be changed to by whoever can write to the table. */
const FIELDS: Readonly<Record<string, (row: LinkedRow) => Partial<ChainRow>>> = {
  "its number": ({ number }) => ({ number: String(Number(number) + 1) }),
  "its number, written otherwise": ({ number }) => ({ number: `0${number}` }),
  "its time, by a microsecond": ({ at: time }) => ({ at: time.replace("000Z", "001Z") }),
  "who did it": ({ actorId }) => ({ actorId: actorId === idOf(1) ? idOf(2) : idOf(1) }),
  "that somebody did it": ({ actorId }) => ({ actorId: actorId === null ? idOf(3) : null }),
  "what was done": ({ action }) => ({ action: `${action} ` }),
  "its story": ({ storyId }) => ({ storyId: storyId === idOf(4) ? idOf(5) : idOf(4) }),
  "that it had a story": ({ storyId }) => ({ storyId: storyId === null ? idOf(6) : null }),
  "a fact": ({ facts }) => ({
    facts: facts.replace(/"revision":(\d)/, (_, n) => `"revision":${Number(n) + 1}`),
  }),
  "a fact more": ({ facts }) => ({ facts: facts.replace("{", '{"more":null,') }),
  "the facts' order": ({ facts }) => ({
    facts: JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(facts)).reverse())),
  }),
};

interface Mutation {
  readonly name: string;
  /** What stands in place of row `index` and all after it; null where there is nothing to do so with. */
  readonly from: (index: number) => Iterable<LinkedRow> | null;
}

function* tailOf(index: number): Generator<LinkedRow> {
  for (let next = index; next < ROWS; next += 1) yield at(next);
}

function* thenTail(rows: readonly LinkedRow[], index: number): Generator<LinkedRow> {
  yield* rows;
  yield* tailOf(index);
}

const rehashed = (row: LinkedRow): LinkedRow => ({ ...row, hash: hashRow(row.previous, row) });
const otherHex = (hex: string) => `${hex.startsWith("0") ? "1" : "0"}${hex.slice(1)}`;

const MUTATIONS: readonly Mutation[] = [
  ...Object.entries(FIELDS).flatMap(([name, change]): readonly Mutation[] => [
    {
      name: `changed: ${name}`,
      from: (index) => thenTail([{ ...at(index), ...change(at(index)) }], index + 1),
    },
    {
      name: `changed, its own hash made anew: ${name}`,
      from: (index) => thenTail([rehashed({ ...at(index), ...change(at(index)) })], index + 1),
    },
  ]),
  {
    name: "the hash before it",
    from: (index) => thenTail([{ ...at(index), previous: otherHex(at(index).previous) }], index + 1),
  },
  {
    name: "the hash before it, its own made anew",
    from: (index) =>
      thenTail([rehashed({ ...at(index), previous: otherHex(at(index).previous) })], index + 1),
  },
  {
    name: "its hash",
    from: (index) => thenTail([{ ...at(index), hash: otherHex(at(index).hash) }], index + 1),
  },
  { name: "removed", from: (index) => tailOf(index + 1) },
  {
    name: "removed, the next one linked over it",
    from: (index) =>
      index + 1 < ROWS
        ? thenTail(
            [rehashed({ ...at(index + 1), number: at(index).number, previous: at(index).previous })],
            index + 2,
          )
        : null,
  },
  { name: "written twice", from: (index) => thenTail([at(index)], index) },
  {
    name: "changed places with the next",
    from: (index) => (index + 1 < ROWS ? thenTail([at(index + 1), at(index)], index + 2) : null),
  },
  {
    name: "contents changed places with the next",
    from: (index) =>
      index + 1 < ROWS
        ? thenTail(
            [
              { ...at(index + 1), number: at(index).number },
              { ...at(index), number: at(index + 1).number },
            ],
            index + 2,
          )
        : null,
  },
  {
    name: "contents changed places with one far away",
    from: (index) =>
      thenTail(
        [rehashed({ ...at((index + 5_000) % ROWS), number: at(index).number, previous: at(index).previous })],
        index + 1,
      ),
  },
  {
    name: "a well-made row put before it",
    from: (index) => thenTail([rehashed({ ...at(index), action: "forged" })], index),
  },
  { name: "cut off with all after it", from: () => [] },
];

/** As verifyAudit does, from a state that rows before have led to. */
function verify(state: ChainState, rows: Iterable<LinkedRow>, noted: AuditHead | undefined): boolean {
  const followed = followChain(state, rows, noted);
  return followed.ok && reaches(followed.state, noted);
}

test("[N7] every single mutation of 10,000 rows is detected", () => {
  let tried = 0;
  const missed: string[] = [];
  let state = BEFORE_FIRST;
  for (let index = 0; index < ROWS; index += 1) {
    for (const { name, from } of MUTATIONS) {
      const rows = from(index);
      if (rows === null) continue;
      tried += 1;
      if (verify(state, rows, HEAD)) missed.push(`row ${index + 1}: ${name}`);
    }
    const next = followChain(state, [at(index)], HEAD);
    if (!next.ok) throw new Error(`row ${index + 1} is not in its own chain`);
    state = next.state;
  }
  console.info(`${tried} mutations of ${ROWS} rows, ${MUTATIONS.length} kinds, ${missed.length} missed`);
  expect(missed).toEqual([]);
  expect(state).toEqual({ last: HEAD.number, hash: HEAD.hash });
  // Only what needs a row after it can't be done to the last one.
  expect(tried).toBe(ROWS * MUTATIONS.length - 3);
});

test("[N7] reading on from a state is reading from the start: mutations anywhere are named from there too", () => {
  expect(verify(BEFORE_FIRST, TRAIL, HEAD)).toBe(true);
  for (const index of [0, 1, 4_999, 9_998, 9_999]) {
    for (const { name, from } of MUTATIONS) {
      const rows = from(index);
      if (rows !== null)
        expect(verify(BEFORE_FIRST, [...TRAIL.slice(0, index), ...rows], HEAD), name).toBe(false);
    }
  }
});

test("[N7] what only a head noted elsewhere can show: the end cut off, the last row made anew, all made anew", () => {
  const cut = TRAIL.slice(0, -1);
  const lastAnew = [...cut, rehashed({ ...at(ROWS - 1), action: "other" })];
  const allAnew: LinkedRow[] = [];
  for (const row of TRAIL) {
    const previous = allAnew.at(-1)?.hash ?? BEFORE_FIRST.hash;
    allAnew.push(rehashed({ ...row, previous, actorId: idOf(9) }));
  }
  for (const forged of [cut, lastAnew, allAnew]) {
    expect(verify(BEFORE_FIRST, forged, undefined)).toBe(true);
    expect(verify(BEFORE_FIRST, forged, HEAD)).toBe(false);
  }
  // Rows that came after it was noted are no fault.
  expect(verify(BEFORE_FIRST, TRAIL, { number: 5_000n, hash: at(4_999).hash })).toBe(true);
});

test("[N7] the first bad row is named", () => {
  const rows = TRAIL.map((row) => (row.number === "321" ? { ...row, action: "other" } : row));
  expect(followChain(BEFORE_FIRST, rows)).toEqual({ ok: false, firstBad: 321n });
});
