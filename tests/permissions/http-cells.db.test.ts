import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ServedApi, serveApi } from "./api-over-http.ts";
import { type Answered, attemptOf, attemptWithoutStory, send, type Verdict, verdictOf } from "./attempts.ts";
import { type CellNewsroom, newsroomOfCells, outOfEverything, type Signed } from "./newsroom-of-cells.ts";
import { EVERYBODY, nameOf } from "./people-of-cells.ts";
import {
  FIXTURE_ROLES,
  FIXTURE_STAGES,
  FIXTURE_STATES,
  type FixtureStage,
  type FixtureState,
  fixtureSays,
  readFixture,
} from "./who-may-what.ts";

/**
 * Every cell of the fixture, asked of the real API over HTTP by people with real sign-ins. GET /stories/{id} answers what
 * its reader may do, so that one request holds all actions' cells of one person and place. Beyond what the API says of
 * itself, requests try the actions: one cell in SHARE of every person, place and action, or all of them with
 * PERMISSION_CELLS=all (some minutes).
 */

const SHARE = process.env.PERMISSION_CELLS === "all" ? 1 : 13;
/** As many as the newsroom's connections. */
const AT_ONCE = 8;

const fixture = readFixture();
const ACTIONS = [...fixture.aboutStories.keys()];

let newsroom: CellNewsroom;
let served: ServedApi;
const bugs: string[] = [];

beforeAll(async () => {
  newsroom = await newsroomOfCells();
  served = await serveApi();
  // What passes every check ends here: nothing is written, whatever was asked.
  await newsroom.db.pool.query(`
    CREATE FUNCTION close_trail() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'the trail is closed'; END$$;
    CREATE TRIGGER close_trail BEFORE INSERT ON audit_rows FOR EACH ROW EXECUTE FUNCTION close_trail()`);
  vi.spyOn(console, "error").mockImplementation((...said) => {
    bugs.push(said.map((each) => (each instanceof Error ? each.message : String(each))).join(" "));
  });
}, 120_000);

afterAll(async () => {
  vi.restoreAllMocks();
  await served[Symbol.asyncDispose]();
  await newsroom.api[Symbol.asyncDispose]();
  await newsroom[Symbol.asyncDispose]();
});

interface Cell {
  readonly signed: Signed;
  readonly stage: FixtureStage;
  readonly publicState: FixtureState;
  readonly action: string;
}

function says({ signed, action, stage, publicState }: Cell): boolean {
  return fixtureSays(fixture, action, signed.who, { stage, publicState });
}

function inWords({ signed, action, stage, publicState }: Cell): string {
  return `${nameOf(signed.who)}: ${action} in ${stage}, ${publicState}`;
}

/** Does the work on all, a few at once. */
async function onEach<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const hand = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
}

/** Spreads the share evenly: every person, stage, public state and action meets every other. */
function isOfShare({ signed, stage, publicState, action }: Cell): boolean {
  const person = newsroom.everybody.indexOf(signed);
  const place = 7 * FIXTURE_STAGES.indexOf(stage) + 3 * FIXTURE_STATES.indexOf(publicState);
  return (ACTIONS.indexOf(action) + 5 * person + place) % SHARE === 0;
}

/** Whether anybody at all may do this to a story in this place; otherwise its state may be what refuses. */
function isAnybodys({ action, stage, publicState }: Cell): boolean {
  return EVERYBODY.some((who) => fixtureSays(fixture, action, who, { stage, publicState }));
}

/** What is wrong with a verdict, or null. A story somebody may not read doesn't exist for them. */
function objection(cell: Cell, verdict: Verdict): string | null {
  if (says(cell)) return verdict === "passed" ? null : "should pass";
  const isKnown = says({ ...cell, action: "read-copy" });
  if (cell.action !== "see-list" && !isKnown) return verdict === "unknown" ? null : "should be unknown";
  if (verdict === "refused" || verdict === "unknown") return null;
  return verdict === "state" && !isAnybodys(cell) ? null : "should be refused";
}

function readVerdict(cell: Cell, answered: Answered, storyId: string): Verdict {
  if (cell.action !== "see-list" || answered.status !== 200) return verdictOf(answered);
  const { items } = answered.body;
  const listed = Array.isArray(items) && items.some((item: { id: string }) => item.id === storyId);
  return listed ? "passed" : "unknown";
}

test("[N2] every cell, as GET /stories/{id} answers it to the person who asks", async () => {
  const wrong: string[] = [];
  let cells = 0;
  for (const stage of FIXTURE_STAGES) {
    await newsroom.putIn(stage);
    const asks = newsroom.everybody.flatMap((signed) =>
      FIXTURE_STATES.map((publicState) => ({ signed, publicState })),
    );
    await onEach(asks, async ({ signed, publicState }) => {
      const path = `/stories/${newsroom.stories[publicState]}`;
      const { status, body } = await send(served.origin, signed.cookie, { method: "GET", path });
      const offered = Array.isArray(body.actions) ? body.actions : [];
      const knows = says({ signed, stage, publicState, action: "read-copy" });
      if (status !== (knows ? 200 : 404))
        wrong.push(`${nameOf(signed.who)} gets ${status} of ${publicState}`);
      for (const action of ACTIONS) {
        cells += 1;
        const cell = { signed, stage, publicState, action };
        // Whoever may not know the story is told nothing of it, whatever else they might do.
        if (offered.includes(action) !== (knows && says(cell))) wrong.push(inWords(cell));
      }
    });
  }
  expect(wrong).toEqual([]);
  expect(cells).toBe(EVERYBODY.length * 28 * ACTIONS.length);
  expect(cells).toBeGreaterThan(35_000);
}, 120_000);

test("[N2] what people try over HTTP passes or is refused as the rules say", async () => {
  const wrong: string[] = [];
  const tried = { cells: 0, passed: 0, refused: 0, unknown: 0, state: 0 };
  for (const stage of FIXTURE_STAGES) {
    await newsroom.putIn(stage);
    // One story after the other, so that those who try at once seldom wait for one story's lock.
    const cells = newsroom.everybody.flatMap((signed) =>
      ACTIONS.flatMap((action) =>
        FIXTURE_STATES.map((publicState) => ({ signed, stage, publicState, action })).filter(isOfShare),
      ),
    );
    await onEach(cells, async (cell) => {
      const storyId = newsroom.stories[cell.publicState];
      const nobody = outOfEverything(newsroom).id;
      const attempt = attemptOf(cell.action, { storyId, stage, nobody });
      if (attempt === null) return;
      const answered = await send(served.origin, cell.signed.cookie, attempt);
      const verdict = readVerdict(cell, answered, storyId);
      tried.cells += 1;
      tried[verdict] += 1;
      const against = objection(cell, verdict);
      if (against !== null) wrong.push(`${inWords(cell)} ${against}: ${answered.status} ${answered.code}`);
    });
  }
  expect(wrong).toEqual([]);
  expect(tried.cells).toBeGreaterThan(3_000);
  // All four kinds of answer are among them in numbers: neither a closed door nor an open one would pass.
  for (const kind of ["passed", "refused", "unknown", "state"] as const)
    expect(tried[kind]).toBeGreaterThan(200);
  expect(bugs.filter((said) => !said.includes("the trail is closed"))).toEqual([]);
  console.info(`tried over HTTP: ${JSON.stringify(tried)}`);
}, 240_000);

test("[N2] what concerns no story, tried over HTTP by everybody", async () => {
  const wrong: string[] = [];
  for (const signed of newsroom.everybody) {
    const { role } = signed.who;
    for (const [action, roles] of fixture.aboutNone) {
      const answered = await send(served.origin, signed.cookie, attemptWithoutStory(action));
      const verdict = verdictOf(answered);
      if ((verdict === "passed") !== roles.includes(role)) {
        wrong.push(`${nameOf(signed.who)}: ${action} ${answered.status} ${answered.code}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(new Set(newsroom.everybody.map(({ who }) => who.role)).size).toBe(FIXTURE_ROLES.length);
});

test("[N2] stories are started where the rules say, over HTTP", async () => {
  for (const signed of newsroom.everybody) {
    const { who, cookie } = signed;
    const body = { slug: "new-story", desk: "national" };
    const answered = await send(served.origin, cookie, { method: "POST", path: "/stories", body });
    // Nobody is an author of what isn't there, and nobody is invited to it.
    const relations = who.relations.filter((each) => each === "same desk" || each === "other desk");
    const may = fixtureSays(
      fixture,
      "create-story",
      { role: who.role, relations },
      { stage: "drafting", publicState: "unpublished" },
    );
    expect(verdictOf(answered), nameOf(who)).toBe(may ? "passed" : "refused");
  }
});

test("[N2] nobody signed in gets nothing at all", async () => {
  for (const action of ACTIONS) {
    const storyId = newsroom.stories.published;
    const attempt = attemptOf(action, { storyId, stage: "ready", nobody: storyId });
    if (attempt === null) continue;
    expect((await send(served.origin, "", attempt)).status, action).toBe(401);
  }
  for (const action of fixture.aboutNone.keys()) {
    expect((await send(served.origin, "", attemptWithoutStory(action))).status, action).toBe(401);
  }
});

test("[N2] the comparison notices an open door, a closed one and a story that shows", () => {
  const [reporter] = newsroom.everybody.filter(
    ({ who }) => who.role === "reporter" && who.relations.join() === "same desk",
  );
  if (reporter === undefined) throw new Error("no reporter");
  const cell = { signed: reporter, stage: "editing", publicState: "published" } as const;
  expect(objection({ ...cell, action: "release:kill" }, "passed")).toBe("should be refused");
  expect(objection({ ...cell, action: "release:kill" }, "state")).toBe("should be refused");
  expect(objection({ ...cell, action: "write-copy" }, "refused")).toBe("should pass");
  const stranger = newsroom.everybody.find(
    ({ who }) => who.role === "contributor" && who.relations.length === 0,
  );
  if (stranger === undefined) throw new Error("no stranger");
  expect(objection({ ...cell, signed: stranger, action: "write-copy" }, "refused")).toBe("should be unknown");
});
