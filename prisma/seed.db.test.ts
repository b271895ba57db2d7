import { afterAll, beforeAll, expect, test } from "vitest";
import { parseCanonical } from "#copy/canonical.ts";
import { PUBLIC_STATES, STAGES } from "#domain/story.ts";
import { apClockOnDate } from "#domain/updated-line.ts";
import { passwords } from "#server/commands/passwords.ts";
import { verifyAudit } from "#server/records/audit.ts";
import { listStaffers } from "#server/records/staffers.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { newsDay } from "./demo/news-day.ts";
import { withNewsroomClock } from "./demo/newsroom-clock.ts";
import { seedDemoNewsroom } from "./seed.ts";

const ZONE = "America/New_York";
const NOW = new Date("2026-02-04T15:00:00Z");

let db: TestDatabase;

// One for all: no test but the last writes, and setting up takes seconds.
beforeAll(async () => {
  db = await freshDatabase();
  await seedDemoNewsroom(db, NOW);
}, 60_000);

afterAll(() => db.close());

/** The stored page of the story's live release, and the copy that went out with it. */
async function livePage(slug: string) {
  const story = await db.prisma.story.findFirstOrThrow({ where: { slug } });
  const shown = await db.prisma.publicRelease.findFirstOrThrow({
    where: { storyId: story.id, live: true },
    include: { outputs: { where: { format: "page" } } },
  });
  const release = await db.prisma.release.findUniqueOrThrow({
    where: { storyId_number: { storyId: story.id, number: shown.number } },
    include: { revision: true },
  });
  const [output] = shown.outputs;
  if (output === undefined || release.revision === null) throw new Error(`${slug} has no page`);
  return {
    shown,
    release,
    page: new TextDecoder().decode(output.bytes),
    copy: parseCanonical(release.revision.canonical),
  };
}

test("[N4] the demo's people have seen what they were told through the day, but for its last and what wants a second person", async () => {
  const unseen = await db.prisma.notice.findMany({ where: { seenAt: null, inApp: true } });
  expect(unseen.some(({ kind }) => kind === "released-alone")).toBe(true);
  for (const { id, name } of await listStaffers(db.prisma)) {
    const theirs = unseen.filter(({ stafferId, kind }) => stafferId === id && kind !== "released-alone");
    expect(theirs.length, name).toBeLessThanOrEqual(3);
  }
  expect(await db.prisma.notice.count({ where: { seenAt: { not: null } } })).toBeGreaterThan(20);
});

test("the demo newsroom: people, stages and public states, a trail that verifies and an honest clock", async () => {
  const staff = await listStaffers(db.prisma);
  expect(new Set(staff.map(({ email }) => email))).toEqual(
    new Set(
      ["reporter", "reporter2", "editor", "copy", "managing", "admin"].map((name) => `${name}@courier.test`),
    ),
  );
  expect(staff).toHaveLength(6);
  expect(staff.every(({ isDemo, mustChange }) => isDemo && !mustChange)).toBe(true);
  expect(new Set(staff.map(({ name }) => name)).size).toBe(6);
  const hashes = await db.prisma.staffer.findMany({ select: { passwordHash: true } });
  expect(new Set(hashes.map((each) => each.passwordHash)).size).toBe(6);
  expect(await passwords.check(hashes[0]?.passwordHash ?? null, "newsroom")).toBe(true);

  const stories = await db.prisma.story.findMany();
  expect(new Set(stories.map((story) => story.stage))).toEqual(new Set(STAGES));
  expect(new Set(stories.map((story) => story.publicState))).toEqual(new Set(PUBLIC_STATES));
  const releases = await db.prisma.release.findMany();
  expect(new Set(releases.map((release) => release.kind))).toEqual(
    new Set(["initial", "minor", "update", "correction", "clarification", "withhold", "reinstate", "kill"]),
  );
  expect((await verifyAudit(db.prisma)).ok).toBe(true);

  expect(await clockSource()).toBe("SELECT clock_timestamp()");
});

test("[U3] [U5] [P] the White House story is updated at 4:23 p.m., 14 paragraphs long, with two ad slots", async () => {
  const { shown, release, page, copy } = await livePage("wh-visit");

  expect(shown.line).toBe("The Potomac Courier - Updated: 4:23 p.m. on Tuesday, February 3, 2026");
  expect(page).toContain("4:23 p.m. on Tuesday, February 3, 2026");
  expect(copy.body.filter((block) => block.kind === "paragraph")).toHaveLength(14);
  expect(page.split("<p>Advertisement</p>").length - 1).toBe(2);
  expect(page).toContain("By Marian Holloway and Desmond Pruitt");
  expect(page).toContain("WASHINGTON — ");
  expect(page).toContain("What’s new:");
  for (const contact of ["mholloway@potomaccourier.test", "dpruitt@potomaccourier.test"]) {
    expect(page).toContain(contact);
  }
  expect(release.firstPublishedAt.toISOString().slice(0, 16)).toBe("2026-02-03T12:40");
});

test("[U6] [R1] [R2] the other published stories: noon as a word, a correction, a minor fix that moves nothing", async () => {
  expect((await livePage("storm")).shown.line).toBe(
    "The Potomac Courier - Updated: noon on Tuesday, February 3, 2026",
  );
  const corrected = await livePage("bus-cuts");
  expect(corrected.shown.notes).toMatchObject([{ kind: "correction", label: "Correction:" }]);
  expect(corrected.page).toContain("It is 11 bus routes, not 14 bus routes.");
  const fixed = await livePage("factory-reopens");
  expect(fixed.release.kind).toBe("minor");
  expect(fixed.shown.line).toBe("The Potomac Courier - Tuesday, February 3, 2026");
  const killed = await livePage("archives-memo");
  expect(killed.page).toContain("has retracted this story");
  expect(killed.page).not.toContain("regional archives");
});

test("[N4] the storm's first release by an editor alone still waits for a second person's review", async () => {
  const alone = await db.prisma.release.findMany({
    where: { aloneReason: { not: null } },
    include: { story: true, review: true },
  });
  expect(alone.map(({ story, number, review }) => [story.slug, number, review])).toEqual([
    ["storm", 1, null],
  ]);
});

test("[N3] [R6] what waits for a click: approved, approved and typed in since, embargoed until tomorrow noon", async () => {
  const waiting = await db.prisma.approval.findMany({
    where: { releaseNumber: null, revokedAt: null },
    include: { story: { include: { head: true } }, revision: true },
  });
  const isTypedSince = ({ story, revision }: (typeof waiting)[number]) =>
    (story.head?.lastSequence ?? 0n) > revision.sequence;
  expect(waiting.map((each) => [each.story.slug, isTypedSince(each)]).sort()).toEqual([
    ["court-records", true],
    ["ferry-line", false],
    ["housing-study", false],
  ]);
  const embargoed = waiting.find(({ story }) => story.slug === "housing-study");
  expect(embargoed?.story.embargoUntil?.toISOString()).toBe("2026-02-05T17:00:00.000Z");
});

test("[U1] [U2] no stamp lies ahead of the clock, and every release has its page", async () => {
  const { rows } = await db.pool.query<{ newest: Date; without: number }>(
    `SELECT (SELECT max(at) FROM (
              SELECT max(at) AS at FROM audit_rows
              UNION ALL SELECT max(greatest(at, updated_at, first_published_at)) FROM releases
              UNION ALL SELECT max(greatest(released_at, updated_at)) FROM public_releases
              UNION ALL SELECT max(at) FROM stage_moves
              UNION ALL SELECT max(at) FROM approvals
              UNION ALL SELECT max(created_at) FROM revisions
              UNION ALL SELECT max(created_at) FROM staffers
              UNION ALL SELECT max(committed_at) FROM copy_updates
              UNION ALL SELECT max(last_edited_at) FROM copy_heads
              UNION ALL SELECT max(greatest(created_at, stage_since, claimed_at)) FROM stories) stamps) AS newest,
            (SELECT count(*)::int FROM public_releases r WHERE NOT EXISTS (
              SELECT FROM public_outputs o WHERE o.story_id = r.story_id AND o.number = r.number
                AND o.format = 'page')) AS without`,
  );
  // Midnight in the publication's zone: the news day is the whole day before, so it fits however early the start is.
  expect(rows[0]?.newest.getTime()).toBeLessThan(Date.parse("2026-02-04T05:00:00Z"));
  expect(rows[0]?.without).toBe(0);
});

test("the demo's stories are as long as their kind: 350 to 700 words published, at most 300 waiting", async () => {
  const stories = await db.prisma.story.findMany({ include: { digest: true } });
  for (const { slug, publicState, digest } of stories) {
    const words = digest?.wordCount ?? 0;
    if (publicState !== "unpublished") expect(words, slug).toBeGreaterThanOrEqual(350);
    expect(words, slug).toBeLessThanOrEqual(publicState === "unpublished" ? 300 : 700);
  }
});

test.each([
  // Just after midnight, and on either side of a change of clocks.
  ["2026-03-09T04:00:30Z", "4:23 p.m. on Sunday, March 8, 2026", "2026-03-08T20:23:12.000Z"],
  ["2026-11-02T04:59:30Z", "4:23 p.m. on Saturday, October 31, 2026", "2026-10-31T20:23:12.000Z"],
  ["2026-11-02T05:00:30Z", "4:23 p.m. on Sunday, November 1, 2026", "2026-11-01T21:23:12.000Z"],
])("[U6] set up at %s, the news day's lead was updated at %s", (now, line, instant) => {
  const day = newsDay(new Date(now), ZONE);
  expect(day.at("16:23:12").toISOString()).toBe(instant);
  expect(apClockOnDate(day.at("16:23:12"), ZONE)).toBe(line);
  expect(day.at("23:59:59").getTime()).toBeLessThan(Date.parse(now));
});

test("a set-up that fails leaves the newsroom's clock honest", async () => {
  await expect(seedDemoNewsroom(db, NOW)).rejects.toThrow();
  expect(await clockSource()).toBe("SELECT clock_timestamp()");
});

test("a set-up that was killed leaves no stopped clock: the replaced one counts only while it is under way", async () => {
  const isHonest = async () => {
    const { rows } = await db.pool.query<{ honest: boolean }>(
      "SELECT abs(extract(epoch FROM clock_timestamp() - newsroom_now())) < 5 AS honest",
    );
    return rows[0]?.honest;
  };
  let left = "";
  await withNewsroomClock(db, async (clock) => {
    await clock.set(NOW);
    expect(await isHonest()).toBe(false);
    left = await clockSource();
  });
  await db.pool.query(
    `CREATE OR REPLACE FUNCTION newsroom_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$${left}$$`,
  );
  expect(await isHonest()).toBe(true);
});

async function clockSource(): Promise<string> {
  const { rows } = await db.pool.query<{ source: string }>(
    "SELECT prosrc AS source FROM pg_proc WHERE proname = 'newsroom_now'",
  );
  return rows[0]?.source ?? "";
}
