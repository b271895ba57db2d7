import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ServedApi, serveApi } from "./api-over-http.ts";
import { type Answered, attemptOf, send, type Verdict, verdictOf } from "./attempts.ts";
import { type Cell, fixture, inWords, onEach, STORY_ACTIONS, says } from "./cells.ts";
import { type CellNewsroom, closeTrail, newsroomOfCells, outOfEverything } from "./newsroom-of-cells.ts";
import { EVERYBODY } from "./people-of-cells.ts";
import { FIXTURE_STAGES, FIXTURE_STATES, fixtureSays } from "./who-may-what.ts";

/**
 * What the API says of itself (http-answers) is one thing, what it lets people do another: requests try the actions, one
 * cell in SHARE of every person, place and action, or all of them with PERMISSION_CELLS=all (some minutes).
 */

const SHARE = process.env.PERMISSION_CELLS === "all" ? 1 : 13;

let newsroom: CellNewsroom;
let served: ServedApi;
const bugs: string[] = [];

beforeAll(async () => {
  newsroom = await newsroomOfCells();
  served = await serveApi();
  await closeTrail(newsroom);
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

/** Spreads the share evenly: every person, stage, public state and action meets every other. */
function isOfShare({ signed, stage, publicState, action }: Cell): boolean {
  const person = newsroom.everybody.indexOf(signed);
  const place = 7 * FIXTURE_STAGES.indexOf(stage) + 3 * FIXTURE_STATES.indexOf(publicState);
  return (STORY_ACTIONS.indexOf(action) + 5 * person + place) % SHARE === 0;
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

test("[N2] what people try over HTTP passes or is refused as the rules say", async () => {
  const wrong: string[] = [];
  const tried = { cells: 0, passed: 0, refused: 0, unknown: 0, state: 0 };
  for (const stage of FIXTURE_STAGES) {
    await newsroom.putIn(stage);
    // One story after the other, so that those who try at once seldom wait for one story's lock.
    const cells = newsroom.everybody.flatMap((signed) =>
      STORY_ACTIONS.flatMap((action) =>
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
