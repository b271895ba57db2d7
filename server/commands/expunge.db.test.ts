import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { openDatabase } from "#server/database/connect.ts";
import { makeNewsroomLogin } from "#server/database/newsroom-login.ts";
import { WIRE_FORMATS } from "#server/outputs/release-for-readers.ts";
import { createPublicSite } from "#server/public/public-site.ts";
import { verifyAudit } from "#server/records/audit.ts";
import { openPublicDatabase } from "#server/records/public/public-database.ts";
import { CANARY, CANARY_PLACES, saysCanary, storyOfCanaries, whereIsCanary } from "#tests/support/canary.ts";
import {
  codeOf,
  mustDo,
  publish,
  type TestNewsroom,
  testNewsroom,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { readForSearch } from "#tests/support/search.ts";
import { confirmExpunge } from "./confirm-expunge.ts";
import { editStoryDetails } from "./edit-story-details.ts";
import { freezeRevision } from "./freeze-revision.ts";
import { proposeExpunge } from "./propose-expunge.ts";
import { wholeAuditFor } from "./read/audit.ts";
import { expungeFor } from "./read/expunge.ts";
import { listStoriesFor } from "./read/list-stories.ts";
import { noticesFor } from "./read/notices.ts";
import { copyFor } from "./read/read-copy.ts";
import { auditFor, releasesFor } from "./read/read-history.ts";
import { revisionsFor } from "./read/read-revisions.ts";
import { storyFor } from "./read/read-story.ts";
import { releaseDeskFor } from "./read/release-desk.ts";
import { searchFor } from "./read/search-stories.ts";
import { withdrawExpunge } from "./withdraw-expunge.ts";

const REASON = { reason: "A court ordered it.", reference: "Docket 26-1017" };

/** The newsroom with the login it has in earnest, which may change no append-only row by itself. */
async function withOwnLogin(newsroom: TestNewsroom): Promise<TestNewsroom> {
  const { url } = newsroom.db;
  const own = await makeNewsroomLogin({ url, directUrl: url }, "secret of the tests");
  if (own === null) throw new Error("the test cluster's owner makes roles");
  const db = openDatabase({ url: own.url });
  return {
    ...newsroom,
    db: { ...newsroom.db, prisma: db.prisma, pool: db.pool },
    [Symbol.asyncDispose]: () => db.close(),
  };
}

async function expunge(newsroom: TestNewsroom, storyId: string, slug: string): Promise<void> {
  const { managing, admin } = newsroom.people;
  const { proposal } = mustDo(await proposeExpunge(newsroom, managing, { storyId, slug, ...REASON }));
  mustDo(await confirmExpunge(newsroom, admin, { storyId, proposal, slug }));
}

/** The readers' site over the newsroom's database. */
async function openSite(newsroom: TestNewsroom) {
  const readers = openPublicDatabase({ url: await newsroom.db.readersUrl(), max: 2 });
  const site = createPublicSite({ db: readers });
  const server = createServer((req, res) => void site(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A listening TCP server's address is always an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual", headers }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await readers.close();
    },
  };
}

const PAGES = [
  "/",
  "/national",
  "/corrections",
  "/feeds/rss.xml",
  "/feeds/atom.xml",
  "/feeds/feed.json",
  "/sitemap.xml",
];

test("[N6] the law takes every word from every place in the database, and the audit chain still verifies", async () => {
  await using owner = await testNewsroom();
  await using newsroom = await withOwnLogin(owner);
  const { id, slug } = await storyOfCanaries(newsroom, owner.db.pool);
  await writtenStory(newsroom, ["Another story stays as it is."], "other");
  // The search looks: it finds every place that everybody knows.
  expect(await whereIsCanary(owner.db.pool)).toEqual(expect.arrayContaining(CANARY_PLACES));
  const counts = () =>
    owner.db.pool.query(
      `SELECT (SELECT count(*) FROM revisions) AS revisions, (SELECT count(*) FROM releases) AS releases,
              (SELECT count(*) FROM approvals) AS approvals, (SELECT count(*) FROM public_outputs) AS outputs`,
    );
  const before = (await counts()).rows;
  const hashes = await owner.db.prisma.revision.findMany({
    where: { storyId: id },
    select: { number: true, sha256: true },
  });

  await expunge(newsroom, id, slug);

  expect(await whereIsCanary(owner.db.pool)).toEqual([]);
  // Nothing was deleted: what stands there now is the hash of what stood there.
  expect((await counts()).rows).toEqual(before);
  const revisions = await owner.db.prisma.revision.findMany({ where: { storyId: id } });
  for (const { number, sha256 } of hashes) {
    const bytes = revisions.find((revision) => revision.number === number)?.canonical ?? new Uint8Array();
    expect(Buffer.from(bytes).toString("utf8")).toBe(`expunged:${sha256}`);
  }
  // Of the log nothing else is left either, not even a letter of a word typed letter by letter.
  const log = await owner.db.prisma.copyUpdate.findMany({ where: { storyId: id } });
  expect(log.length).toBeGreaterThan(1);
  for (const { bytes } of log) expect(Buffer.from(bytes).toString("utf8")).toMatch(/^expunged:[0-9a-f]{64}$/);
  expect(await verifyAudit(owner.db.prisma)).toMatchObject({ ok: true });
  const [row] = mustDo(await wholeAuditFor(newsroom, newsroom.people.admin, { story: id })).items;
  expect(row).toMatchObject({ action: "confirm-expunge", actorName: "Test admin", storyId: id });
  expect(row?.facts).toMatchObject({ proposedAs: "managing-editor", confirmedAs: "admin" });
  // The other story is as it was, and a second reading under way brings nothing back.
  await readForSearch(newsroom);
  expect(await whereIsCanary(owner.db.pool)).toEqual([]);
  expect(
    mustDo(await listStoriesFor(newsroom, newsroom.people.managing, {})).items.map((item) => item.slug),
  ).toEqual(["other"]);
}, 90_000);

test("[N6] readers get 451 at once at every address it ever had, and find it nowhere", async () => {
  await using newsroom = await testNewsroom();
  await using site = await openSite(newsroom);
  const { id, slug, addresses } = await storyOfCanaries(newsroom, newsroom.db.pool);
  const [old = "", current = ""] = addresses;
  expect(old).not.toBe(current);
  expect((await site.get(old)).status).toBe(301);
  const shown = await site.get(current);
  expect(shown.status).toBe(200);
  expect(saysCanary(await shown.text())).toBe(true);
  expect(saysCanary(await (await site.get("/feeds/rss.xml")).text())).toBe(true);
  const etag = shown.headers.get("etag") ?? "";

  await expunge(newsroom, id, slug);

  const wire = Object.values(WIRE_FORMATS).flatMap((ending) => [`${old}${ending}`, `${current}${ending}`]);
  for (const address of [old, current, `${old}/changes`, `${current}/changes`, ...wire]) {
    const gone = await site.get(address, { "if-none-match": etag });
    expect(gone.status, address).toBe(451);
    expect(gone.headers.get("x-robots-tag")).toBe("noindex");
    expect(gone.headers.get("cache-control")).toBe("no-store");
    expect(gone.headers.get("etag")).toBeNull();
    const text = await gone.text();
    expect(text).toContain("Removed for legal reasons");
    expect(saysCanary(text)).toBe(false);
  }
  // Settings and desks may be half a second old; what they would say of it is no word of its copy.
  for (const page of PAGES) expect(saysCanary(await (await site.get(page)).text()), page).toBe(false);
  // The address isn't given to another story either.
  const next = await writtenStory(newsroom, ["Something else."], "next");
  await publish(newsroom, next);
  const taken = await editStoryDetails(newsroom, newsroom.people.editor, {
    storyId: next,
    path: `${CANARY}path`,
  });
  expect(codeOf(taken)).toBe("address-taken");
});

test("[N6] for everybody in the newsroom the story is not there any more", async () => {
  await using newsroom = await testNewsroom();
  const { id, slug } = await storyOfCanaries(newsroom, newsroom.db.pool);
  await expunge(newsroom, id, slug);
  for (const actor of Object.values(newsroom.people)) {
    const input = { storyId: id };
    const answers = await Promise.all([
      storyFor(newsroom, actor, input),
      copyFor(newsroom, actor, input),
      revisionsFor(newsroom, actor, input),
      releasesFor(newsroom, actor, input),
      auditFor(newsroom, actor, input),
      releaseDeskFor(newsroom, actor, input),
      expungeFor(newsroom, actor, input),
      freezeRevision(newsroom, actor, input),
      proposeExpunge(newsroom, actor, { ...input, slug, ...REASON }),
      withdrawExpunge(newsroom, actor, input),
    ]);
    for (const answer of answers) expect(codeOf(answer), actor.name).toBe("story-unknown");
    const seen = await Promise.all([
      listStoriesFor(newsroom, actor, {}),
      listStoriesFor(newsroom, actor, { q: CANARY }),
      searchFor(newsroom, actor, { q: CANARY }),
      noticesFor(newsroom, actor, {}),
      wholeAuditFor(newsroom, actor, {}),
    ]);
    expect(saysCanary(JSON.stringify(seen)), actor.name).toBe(false);
  }
});

test("[N6] it takes two: nothing happens on a proposal, and the same person or the same office confirms nothing", async () => {
  await using newsroom = await testNewsroom();
  const { managing, managing2, admin, editor } = newsroom.people;
  const { id: storyId, slug } = await storyOfCanaries(newsroom, newsroom.db.pool);
  const places = await whereIsCanary(newsroom.db.pool);
  expect(codeOf(await proposeExpunge(newsroom, editor, { storyId, slug, ...REASON }))).toBe(
    "may-not-expunge",
  );
  const { proposal } = mustDo(await proposeExpunge(newsroom, managing, { storyId, slug, ...REASON }));
  for (const [actor, over, code] of [
    [managing, {}, "expunge-own-proposal"],
    [managing2, {}, "expunge-needs-both"],
    [editor, {}, "may-not-expunge"],
    [admin, { slug: "another" }, "bad-slug"],
    [admin, { proposal: storyId }, "expunge-not-proposed"],
  ] as const)
    expect(codeOf(await confirmExpunge(newsroom, actor, { storyId, proposal, slug, ...over }))).toBe(code);
  expect(await whereIsCanary(newsroom.db.pool)).toEqual(places);
  // Behind the rules PostgreSQL asks again.
  await expect(
    newsroom.db.pool.query("SELECT expunge_column($1, 'revisions', 'story_id', 'hed')", [storyId]),
  ).rejects.toThrow("nobody confirmed");
  await expect(
    newsroom.db.pool.query("UPDATE expunges SET confirmed_by = proposed_by, confirmed_at = now()"),
  ).rejects.toThrow("expunges_two_people");
});

test("[N6] whoever could be the second person is told, and reads no word of the copy", async () => {
  await using newsroom = await testNewsroom();
  const { managing, managing2, admin, editor } = newsroom.people;
  const storyId = await writtenStory(newsroom, ["Words only writers read."], "harbor");
  mustDo(await proposeExpunge(newsroom, managing, { storyId, slug: "harbor", ...REASON }));
  const told = async (actor: typeof admin) => mustDo(await noticesFor(newsroom, actor, {}));
  expect((await told(admin)).items).toMatchObject([
    { kind: "expunge-proposed", story: { slug: "harbor" }, proposal: { reason: REASON.reason, waits: true } },
  ]);
  for (const other of [managing, managing2, editor]) expect((await told(other)).items).toEqual([]);
  expect(mustDo(await expungeFor(newsroom, admin, { storyId }))).toMatchObject({
    slug: "harbor",
    proposal: { by: { id: managing.id }, mayConfirm: true },
  });
  expect(codeOf(await copyFor(newsroom, admin, { storyId }))).toBe("story-unknown");
});

test("[N6] a proposal lapses after a day, and either of them takes it back", async () => {
  await using newsroom = await testNewsroom();
  const { managing, managing2, admin } = newsroom.people;
  const storyId = await writtenStory(newsroom, ["Words."], "harbor");
  const ask = { storyId, slug: "harbor" };
  await newsroom.db.setNow("2026-02-03T21:00:00Z");
  const first = mustDo(await proposeExpunge(newsroom, admin, { ...ask, ...REASON }));
  expect(first.expiresAt.toISOString()).toBe("2026-02-04T21:00:00.000Z");
  expect(codeOf(await proposeExpunge(newsroom, managing, { ...ask, ...REASON }))).toBe(
    "expunge-proposed-already",
  );
  await newsroom.db.setNow("2026-02-04T21:00:00Z");
  expect(codeOf(await confirmExpunge(newsroom, managing, { ...ask, proposal: first.proposal }))).toBe(
    "expunge-lapsed",
  );
  const second = mustDo(await proposeExpunge(newsroom, admin, { ...ask, ...REASON }));
  mustDo(await withdrawExpunge(newsroom, managing2, { storyId }));
  expect(codeOf(await confirmExpunge(newsroom, managing, { ...ask, proposal: second.proposal }))).toBe(
    "expunge-not-proposed",
  );
  expect(mustDo(await expungeFor(newsroom, admin, { storyId })).proposal).toBeNull();
  const third = mustDo(await proposeExpunge(newsroom, admin, { ...ask, ...REASON }));
  mustDo(await confirmExpunge(newsroom, managing, { ...ask, proposal: third.proposal }));
  expect(await verifyAudit(newsroom.db.prisma)).toMatchObject({ ok: true });
});

test("[N6] two who confirm at once expunge once", async () => {
  await using newsroom = await testNewsroom();
  const { managing, managing2, admin } = newsroom.people;
  const storyId = await writtenStory(newsroom, ["Words."], "harbor");
  const ask = { storyId, slug: "harbor" };
  const { proposal } = mustDo(await proposeExpunge(newsroom, admin, { ...ask, ...REASON }));
  const answers = await Promise.all(
    [managing, managing2].map((actor) => confirmExpunge(newsroom, actor, { ...ask, proposal })),
  );
  expect(answers.map(codeOf).sort()).toEqual(["done", "story-unknown"]);
  const rows = await newsroom.db.prisma.auditRow.count({ where: { action: "confirm-expunge" } });
  expect(rows).toBe(1);
});
