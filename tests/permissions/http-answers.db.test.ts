import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ServedApi, serveApi } from "./api-over-http.ts";
import { attemptOf, attemptWithoutStory, send, verdictOf } from "./attempts.ts";
import { fixture, inWords, onEach, STORY_ACTIONS, says } from "./cells.ts";
import { type CellNewsroom, closeTrail, newsroomOfCells } from "./newsroom-of-cells.ts";
import { EVERYBODY, nameOf } from "./people-of-cells.ts";
import { FIXTURE_ROLES, FIXTURE_STAGES, FIXTURE_STATES, fixtureSays } from "./who-may-what.ts";

/**
 * Every cell, asked of the real API over HTTP by people with real sign-ins: GET /stories/{id} answers what its reader may
 * do, so that one request holds all actions' cells of one person and place. http-tries tries them.
 */

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
      for (const action of STORY_ACTIONS) {
        cells += 1;
        const cell = { signed, stage, publicState, action };
        // Whoever may not know the story is told nothing of it, whatever else they might do.
        if (offered.includes(action) !== (knows && says(cell))) wrong.push(inWords(cell));
      }
    });
  }
  expect(wrong).toEqual([]);
  expect(cells).toBe(EVERYBODY.length * 28 * STORY_ACTIONS.length);
  expect(cells).toBeGreaterThan(35_000);
}, 120_000);

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
  for (const action of STORY_ACTIONS) {
    const storyId = newsroom.stories.published;
    const attempt = attemptOf(action, { storyId, stage: "ready", nobody: storyId });
    if (attempt === null) continue;
    expect((await send(served.origin, "", attempt)).status, action).toBe(401);
  }
  for (const action of fixture.aboutNone.keys()) {
    expect((await send(served.origin, "", attemptWithoutStory(action))).status, action).toBe(401);
  }
});

test("no answer was a bug of ours", () => {
  expect(bugs.filter((said) => !said.includes("the trail is closed"))).toEqual([]);
});
