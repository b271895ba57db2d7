import type { Actor } from "#domain/staffer.ts";
import { searchFor } from "#server/commands/read/search-stories.ts";
import { type Database, openDatabase } from "#server/database/connect.ts";
import { loadActor } from "#server/records/staffers.ts";
import { type Random, seeded } from "../clients/random.ts";
import { WordModel } from "../clients/word-model.ts";
import { percentile, short } from "../figures.ts";
import { DESKS, fillArchive } from "../servers/archive-rows.ts";
import { hire } from "../servers/newsroom-rows.ts";
import { atMost, ours, type Size, type Work } from "./work.ts";

interface Archive {
  readonly stories: number;
  readonly words: number;
  /** Of each kind of query, for each reader. */
  readonly queries: number;
}

const ARCHIVES: Readonly<Record<Size, Archive>> = {
  full: { stories: 50_000, words: 400, queries: 60 },
  quick: { stories: 50_000, words: 400, queries: 15 },
  tiny: { stories: 60, words: 40, queries: 1 },
};
const AIM_MS = 100;
const WARM = 5;

/** What is typed, as it stands when the pause comes in which it is asked. */
const KINDS = {
  word: (model: WordModel, random: Random) => `${model.word(100 + random.below(5_000))} `,
  two: (model: WordModel, random: Random) =>
    `${model.word(60 + random.below(400))} ${model.word(100 + random.below(3_000))} `,
  phrase: (model: WordModel, random: Random) =>
    `“${model.word(random.below(60))} ${model.word(60 + random.below(400))}” `,
  prefix: (model: WordModel, random: Random) =>
    model.word(100 + random.below(5_000)).slice(0, 2 + random.below(4)),
  rare: (model: WordModel, random: Random) => `${model.word(10_000 + random.below(9_000))} `,
  common: (model: WordModel, random: Random) => `${model.word(random.below(20))} `,
  name: (model: WordModel) => `by:“${model.name()}” `,
} as const;
type Kind = keyof typeof KINDS;

const TITLES: Readonly<Record<Kind, string>> = {
  word: "one word",
  two: "two words",
  phrase: "a phrase",
  prefix: "a beginning",
  rare: "a rare word",
  common: "a word of nearly every story",
  name: "a byline",
};

export const search: Work = {
  name: "search",
  title: "Search over 50,000 stories",
  aim: `p95 ≤ ${AIM_MS} ms`,
  method:
    "50,000 stories of 400 words from a seeded model (20,000 words, as frequent as in English; 200 names; 8 desks), read " +
    "for search as the indexer reads them. Seven kinds of query, 60 of each, are asked by a reporter of one desk, who may " +
    "read an eighth and a few more, and by a managing editor, who may read all: from what was typed to the page of 20 " +
    "stories with their snippets, one after another, PostgreSQL's share included. p95 of the kinds is over both readers.",
  contenders: ["writethru"],
  rounds: { full: 1, quick: 1, tiny: 1 },
  figures: [
    ...(["reporter", "managing"] as const).flatMap((who) =>
      [50, 95, 99].map((share) => ({
        key: `${who}${share}`,
        title: `${who === "managing" ? "managing editor" : who}, p${share}, ms`,
      })),
    ),
    ...Object.entries(TITLES).map(([kind, title]) => ({ key: kind, title: `${title}, p95, ms` })),
    { key: "all95", title: "all, p95, ms" },
    { key: "worst", title: "worst, ms" },
  ],
  async measure({ cluster, size }) {
    const { stories, words, queries } = ARCHIVES[size];
    const db = openDatabase({ url: await cluster.freshDatabase(), max: 4 });
    try {
      const readers = await openArchive(db, { stories, words });
      return await askAll(db, readers, queries);
    } finally {
      await db.close();
    }
  },
  judge(medians) {
    const p95 = ours(medians, "all95");
    return {
      met: atMost(p95, AIM_MS),
      sentence: `p95 ${short(p95)} ms, the worst ${short(ours(medians, "worst"))} ms`,
    };
  },
};

interface Readers {
  readonly model: WordModel;
  readonly reporter: Actor;
  readonly managing: Actor;
}

async function openArchive(db: Database, { stories, words }: Omit<Archive, "queries">): Promise<Readers> {
  const hired = await hire(db.pool, 40, ["managing-editor"]);
  await db.pool.query(
    "INSERT INTO desks (id, name) SELECT id, id FROM unnest($1::text[]) AS t(id) ON CONFLICT DO NOTHING",
    [DESKS],
  );
  const ids = hired.map(({ stafferId }) => stafferId);
  const managingId = ids.at(-1) ?? "";
  await db.pool.query("UPDATE desk_roles SET desk_id = NULL WHERE staffer_id = $1", [managingId]);
  const model = new WordModel(2026);
  await fillArchive(db.pool, model, { count: stories, words, authors: ids.slice(0, -1) });
  const [reporter, managing] = [
    await loadActor(db.prisma, ids[0] ?? ""),
    await loadActor(db.prisma, managingId),
  ];
  if (!reporter || !managing) throw new Error("the readers were hired and are not there");
  return { model, reporter, managing };
}

async function askAll(db: Database, { model, reporter, managing }: Readers, queries: number) {
  const took: { who: string; kind: Kind; ms: number }[] = [];
  for (const [who, actor] of [
    ["reporter", reporter],
    ["managing", managing],
  ] as const) {
    const random = seeded(7);
    for (const kind of Object.keys(KINDS) as Kind[]) {
      for (let number = -WARM; number < queries; number += 1) {
        const q = KINDS[kind](model, random);
        const start = performance.now();
        const found = await searchFor({ db }, actor, { q });
        const ms = performance.now() - start;
        if (!found.ok) throw new Error(`“${q}”: ${found.refusal.sentence}`);
        if (number >= 0) took.push({ who, kind, ms });
      }
    }
  }
  const at = (share: number, of: (one: (typeof took)[number]) => boolean = () => true) =>
    percentile(
      took.filter(of).map(({ ms }) => ms),
      share,
    );
  return Object.fromEntries([
    ...["reporter", "managing"].flatMap((who) =>
      [50, 95, 99].map((share) => [`${who}${share}`, at(share / 100, (one) => one.who === who)] as const),
    ),
    ...Object.keys(KINDS).map((kind) => [kind, at(0.95, (one) => one.kind === kind)] as const),
    ["all95", at(0.95)] as const,
    ["worst", at(1)] as const,
  ]);
}
