import fc from "fast-check";
import type { Correction, ReleaseKind } from "#domain/release.ts";
import type { PersonName } from "#tests/support/newsroom.ts";

/** Who takes part, and as what. */
export const PEOPLE = [
  "reporter",
  "editor",
  "editor2",
  "copyEditor",
  "copyEditor2",
  "managing",
  "managing2",
] as const;
export type Name = (typeof PEOPLE)[number] & PersonName;

/** What an approval or a release says besides its copy. */
export interface Words {
  readonly kind: ReleaseKind;
  readonly note: string | null;
  readonly correction: Correction | null;
  /** N4: alone on duty, and why. */
  readonly aloneReason: string | null;
}

export interface Frozen {
  readonly number: number;
  readonly sha256: string;
}

/** A newsroom that a schedule runs in. Everything answers null when it is refused. */
export interface Desk {
  type(by: Name, words: string): Promise<void>;
  freeze(by: Name): Promise<Frozen | null>;
  /** Answers the approval's ID. */
  approve(by: Name, revision: Frozen, words: Words): Promise<string | null>;
  revoke(by: Name, approvalId: string): Promise<void>;
  /** `revision` is null for what is about the live copy. Answers the release's number. */
  release(by: Name, revision: number | null, words: Words): Promise<number | null>;
  restore(by: Name, revision: number): Promise<void>;
  evidence(): Promise<Evidence>;
}

/** What is left of a schedule for whoever checks it. */
export interface Evidence {
  readonly approvals: readonly (Omit<Words, "aloneReason"> & {
    readonly id: string;
    readonly by: Name;
    readonly revision: number;
    readonly sha256: string;
    readonly isRevoked: boolean;
    readonly usedBy: number | null;
  })[];
  readonly releases: readonly (Words & {
    readonly number: number;
    readonly by: Name;
    readonly revision: number;
    /** SHA-256 of the bytes that went out, reckoned anew. */
    readonly sha256: string;
    /** The words that readers were given. */
    readonly shown: string;
    /** The words of the revision. */
    readonly frozen: string;
    readonly writers: readonly Name[];
  })[];
}

const KINDS: readonly ReleaseKind[] = [
  "initial",
  "minor",
  "update",
  "correction",
  "clarification",
  "editors-note",
  "withhold",
  "reinstate",
  "kill",
  "resend",
];
/** About what is live, so that no revision is named. */
const OF_LIVE: ReadonlySet<ReleaseKind> = new Set(["withhold", "reinstate", "kill", "resend"]);
const NOTES = [
  "An earlier version gave the wrong number of seats. There are 21.",
  "The council has 21 seats.",
];
/** Either figure may be the one that readers have; each can be put right in two ways that say the same. */
const CORRECTIONS: readonly Correction[] = [
  { wrong: "12 seats", right: "21 seats", places: ["lede"] },
  { wrong: "gains 12", right: "gains 21", places: ["lede"] },
  { wrong: "21 seats", right: "12 seats", places: ["lede"] },
  { wrong: "gains 21", right: "gains 12", places: ["lede"] },
];

const by = fc.constantFrom(...PEOPLE);
/** Mostly those who can. */
const approver = fc.constantFrom<Name>(
  "editor",
  "editor2",
  "managing",
  "managing2",
  "copyEditor",
  "reporter",
);
const said = {
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<ReleaseKind>("initial", "update", "minor", "correction") },
    { weight: 1, arbitrary: fc.constantFrom(...KINDS) },
  ),
  note: fc.nat(2),
  correction: fc.nat(3),
  alone: fc.nat(5),
};
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("type" as const), by, words: fc.nat(6) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("freeze" as const), by }) },
  {
    weight: 10,
    arbitrary: fc.record({ do: fc.constant("approve" as const), by: approver, back: fc.nat(2), ...said }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("revoke" as const), by, back: fc.nat(3) }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant("release" as const),
      by,
      /** Which approval it is meant to stand on; and what is changed of its words, mostly nothing. */
      back: fc.nat(3),
      changed: fc.constantFrom(
        "nothing",
        "nothing",
        "nothing",
        "note",
        "kind",
        "kind",
        "revision",
        "correction",
      ),
      ...said,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("restore" as const), by, back: fc.nat(4) }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Acts in groups: those of one group happen at once. */
export const schedules = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), {
  minLength: 6,
  maxLength: 18,
});
export type Schedule = typeof schedules extends fc.Arbitrary<infer T> ? T : never;

const INITIAL = { kind: "initial", note: 0, correction: 0, alone: 2 } as const;

/** Somebody publishes, so that what follows is about a story that readers have. */
export const PUBLISHED: Schedule = [
  [{ do: "type", by: "reporter", words: 0 }],
  [{ do: "freeze", by: "editor" }],
  [{ do: "approve", by: "editor", back: 0, ...INITIAL }],
  [{ do: "release", by: "copyEditor", back: 0, changed: "nothing", ...INITIAL }],
];

/** Somebody approves a change and, all at once, it is released twice, taken back, released otherwise and typed over. */
export function raceFor(kind: "update" | "correction" | "clarification", words: number): Schedule {
  const correction = seatsIn(words) === 21 ? 0 : 2;
  const said = { kind, note: 0, correction, alone: 2, back: 0 } as const;
  return [
    [{ do: "type", by: "reporter", words }],
    [{ do: "freeze", by: "copyEditor" }],
    [{ do: "approve", by: "managing", ...said }],
    [
      { do: "release", by: "copyEditor", changed: "nothing", ...said },
      { do: "revoke", by: "managing", back: 0 },
      { do: "release", by: "editor", changed: "note", ...said },
      { do: "release", by: "editor2", changed: "nothing", ...said },
      { do: "type", by: "reporter", words: (words + 1) % 7 },
      { do: "freeze", by: "editor" },
      { do: "release", by: "managing", changed: "revision", ...said },
    ],
  ];
}

/** What people at the desk have seen so far, and so can ask about. */
class Seen {
  readonly revisions: Frozen[] = [];
  readonly approvals: { readonly id: string; readonly revision: Frozen; readonly words: Words }[] = [];
  isPublished = false;
}

/** Runs a schedule. What each act means is settled before its group begins, as by people who look first. */
export async function runSchedule(desk: Desk, schedule: Schedule): Promise<Evidence> {
  const seen = new Seen();
  for (const group of schedule)
    await Promise.all(group.map((one) => settle(desk, seen, one)).map((go) => go()));
  return desk.evidence();
}

function settle(desk: Desk, seen: Seen, one: Act): () => Promise<unknown> {
  switch (one.do) {
    case "type":
      return () =>
        desk.type(
          one.by,
          `The council gains ${seatsIn(one.words)} seats${one.words > 3 ? ` and ${one.words} aides` : ""}. ${SIGNS[one.words] ?? ""}`,
        );
    case "freeze":
      return async () => {
        const frozen = await desk.freeze(one.by);
        if (frozen && frozen.number > (seen.revisions.at(-1)?.number ?? 0)) seen.revisions.push(frozen);
      };
    case "restore": {
      const revision = seen.revisions.at(-1 - one.back);
      return async () => revision && desk.restore(one.by, revision.number);
    }
    case "revoke": {
      const approval = seen.approvals.at(-1 - one.back);
      return async () => approval && desk.revoke(one.by, approval.id);
    }
    case "approve": {
      const revision = seen.revisions.at(-1 - one.back);
      const words = wordsOf(one, seen);
      return async () => {
        const id = revision ? await desk.approve(one.by, revision, words) : null;
        if (id !== null && revision) seen.approvals.push({ id, revision, words });
      };
    }
    case "release": {
      const approval = seen.approvals.at(-1 - one.back);
      const wanted = wordsOf(one, seen);
      const words = approval === undefined ? wanted : changedWords(approval.words, wanted, one.changed);
      const newest = seen.revisions.at(-1);
      const revision = one.changed === "revision" || !approval ? newest : approval.revision;
      return async () => {
        const number = OF_LIVE.has(words.kind) ? null : (revision?.number ?? null);
        if ((await desk.release(one.by, number, words)) !== null) seen.isPublished = true;
      };
    }
  }
}

function seatsIn(words: number): number {
  return words % 4 < 2 ? 12 : 21;
}

const SIGNS = [
  "Nobody spoke.",
  "Nobdy spoke.",
  "Few spoke.",
  "Many spoke.",
  "It rained.",
  "It snowed.",
  "It ended.",
];

function wordsOf(one: Extract<Act, { kind: unknown }>, { isPublished }: Seen): Words {
  const kind = fitting(one, isPublished);
  const needsNote = kind !== "initial" && kind !== "minor" && kind !== "reinstate";
  return {
    kind,
    note: needsNote ? (NOTES[one.note % NOTES.length] ?? null) : null,
    correction: kind === "correction" ? (CORRECTIONS[one.correction % CORRECTIONS.length] ?? null) : null,
    aloneReason: one.alone === 0 ? "Nobody else is in the building." : null,
  };
}

/** People mostly ask for what can be: a first release before all others, and none after it. */
function fitting({ kind, alone }: Extract<Act, { kind: unknown }>, isPublished: boolean): ReleaseKind {
  if (alone === 1) return kind;
  if (!isPublished) return "initial";
  return kind === "initial" ? "correction" : kind;
}

function changedWords(approved: Words, wanted: Words, changed: string): Words {
  const { aloneReason } = wanted;
  if (changed === "kind") return { ...approved, aloneReason, kind: wanted.kind };
  if (changed === "note")
    return { ...approved, aloneReason, note: NOTES.find((note) => note !== approved.note) ?? null };
  if (changed === "correction" && approved.correction !== null) {
    const { right, wrong } = approved.correction;
    const figure = /\d+/.exec(right)?.[0] ?? "";
    const other = CORRECTIONS.find((each) => each.wrong !== wrong && each.right.includes(figure)) ?? null;
    return { ...approved, aloneReason, correction: other };
  }
  return { ...approved, aloneReason };
}
