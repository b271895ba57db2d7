import { expect, test } from "vitest";
import { READER_ACTIONS } from "#domain/actions.ts";
import { ACTIONS, type Action, may, readerMay } from "#domain/permissions.ts";
import type { Actor, DeskRole } from "#domain/staffer.ts";
import { PUBLIC_STATES, STAGES, type StoryFacts } from "#domain/story.ts";
import { EVERY_PLACE, EVERYBODY, nameOf, type Who } from "./people-of-cells.ts";
import { FIXTURE_ROLES, FIXTURE_STAGES, FIXTURE_STATES, fixtureSays, readFixture } from "./who-may-what.ts";

const fixture = readFixture();

/** `move` asks whether any move is possible; the moves themselves are the cells. */
const ABOUT_STORIES = [...fixture.aboutStories.keys()];

type Asked = (actor: Actor, action: Action, story: StoryFacts | null) => boolean;

/** Cells where the table and the fixture differ, in words. */
function differences(allows: Asked): { readonly differing: readonly string[]; readonly cells: number } {
  const differing: string[] = [];
  let cells = 0;
  for (const who of EVERYBODY) {
    for (const place of EVERY_PLACE) {
      const { actor, story } = castOf(who, place);
      for (const action of ABOUT_STORIES) {
        cells += 1;
        // Sections are named as actions are; the next test compares the two lists.
        const answered = allows(actor, action as Action, story);
        if (answered === fixtureSays(fixture, action, who, place)) continue;
        differing.push(
          `${nameOf(who)} ${answered ? "may" : "may not"} ${action} in ${place.stage}, ${place.publicState}`,
        );
      }
    }
  }
  return { differing, cells };
}

function castOf(
  { role, relations }: Who,
  { stage, publicState }: (typeof EVERY_PLACE)[number],
): { readonly actor: Actor; readonly story: StoryFacts } {
  const to = relations.includes("to write") ? "write" : relations.includes("to suggest") ? "suggest" : null;
  const actor: Actor = {
    id: "somebody",
    name: "Somebody",
    email: "somebody@courier.test",
    roles: rolesOf(role, relations.includes("same desk")),
    ...(to !== null && { invited: [{ story: "story", to }] }),
  };
  const isAuthor = relations.includes("author");
  const story: StoryFacts = {
    id: "story",
    desk: "national",
    stage,
    stageBefore: stage === "held" || stage === "spiked" ? "editing" : null,
    publicState,
    createdBy: "somebody else",
    authors: isAuthor ? ["somebody", "somebody else"] : ["somebody else"],
    claimedBy: null,
  };
  return { actor, story };
}

function rolesOf(role: Who["role"], here: boolean): readonly DeskRole[] {
  if (role === "contributor") return [];
  if (role === "admin") return [{ role, desk: null }];
  return [{ role, desk: here ? "national" : "business" }];
}

test("[N2] every cell of role, relation, stage, public state and action is as the rules say", () => {
  const { differing, cells } = differences(may);
  expect(differing).toEqual([]);
  // It looked at all of them: people × stages × public states × actions.
  expect(cells).toBe(EVERYBODY.length * 28 * ABOUT_STORIES.length);
  expect(cells).toBeGreaterThan(35_000);
});

test("[N2] the rules speak of exactly the roles, stages, public states and actions there are", () => {
  const aboutStories = new Set<string>(ABOUT_STORIES);
  const aboutNone = new Set<string>(fixture.aboutNone.keys());
  const unspoken = ACTIONS.filter(
    (action) => action !== "move" && !aboutStories.has(action) && !aboutNone.has(action),
  );
  expect(unspoken).toEqual([]);
  const unknown = [...aboutStories, ...aboutNone].filter(
    (name) => !ACTIONS.some((action) => action === name),
  );
  expect(unknown).toEqual([]);
  expect([...STAGES]).toEqual([...FIXTURE_STAGES]);
  expect([...PUBLIC_STATES]).toEqual([...FIXTURE_STATES]);
  expect([...fixture.forReaders.keys()]).toEqual([...READER_ACTIONS]);
});

test("[N2] what concerns no story is as the rules say, and what concerns one is nobody's without it", () => {
  for (const role of FIXTURE_ROLES) {
    const actor: Actor = {
      id: "somebody",
      name: "Somebody",
      email: "somebody@courier.test",
      roles: rolesOf(role, true),
      invited: [{ story: "story", to: "write" }],
    };
    for (const action of ACTIONS) {
      const says = fixture.aboutNone.get(action)?.includes(role) ?? false;
      expect(may(actor, action, null), `${role} ${action}`).toBe(says);
    }
  }
});

test("[N2] [P4] what readers get is as the rules say", () => {
  for (const action of READER_ACTIONS) {
    for (const state of PUBLIC_STATES) {
      expect(readerMay(action, state), `${action} when ${state}`).toBe(
        fixture.forReaders.get(action)?.includes(state),
      );
    }
  }
});

test("[N2] several roles and relations add up, and nothing takes anything away", () => {
  for (const place of EVERY_PLACE) {
    const { story } = castOf({ role: "reporter", relations: ["same desk"] }, place);
    const both: Actor = {
      id: "somebody",
      name: "Somebody",
      email: "somebody@courier.test",
      roles: [
        { role: "reporter", desk: "national" },
        { role: "editor", desk: "business" },
      ],
    };
    for (const action of ABOUT_STORIES) {
      const either =
        fixtureSays(fixture, action, { role: "reporter", relations: ["same desk"] }, place) ||
        fixtureSays(fixture, action, { role: "editor", relations: ["other desk"] }, place);
      expect(may(both, action as Action, story), `${action} in ${place.stage}`).toBe(either);
    }
  }
});

test("[N2] an invitation to another story gives nothing here", () => {
  for (const place of EVERY_PLACE) {
    const { actor, story } = castOf({ role: "contributor", relations: ["to write"] }, place);
    const elsewhere: Actor = { ...actor, invited: [{ story: "another story", to: "write" }] };
    for (const action of ACTIONS) expect(may(elsewhere, action, story), action).toBe(false);
  }
});

test.each<[fault: string, faulty: Asked]>([
  ["the default is yes", (actor, action, story) => actor.roles.length === 0 || may(actor, action, story)],
  [
    "an ended invitation still opens the story",
    (actor, action, story) =>
      may(actor, action, story) || (action === "read-copy" && (story?.authors.includes(actor.id) ?? false)),
  ],
  [
    "a suggester types",
    (actor, action, story) => may(actor, action === "write-copy" ? "suggest-copy" : action, story),
  ],
  [
    "one stage is forgotten",
    (actor, action, story) =>
      may(actor, action, story && { ...story, stage: story.stage === "held" ? "ready" : story.stage }),
  ],
  [
    "a killed story can be written in",
    (actor, action, story) =>
      may(
        actor,
        action,
        story && { ...story, publicState: story.publicState === "killed" ? "withheld" : story.publicState },
      ),
  ],
  [
    "a copy editor withholds",
    (actor, action, story) =>
      may(actor, action, story) ||
      (action === "release:withhold" && actor.roles.some(({ role }) => role === "copy-editor")),
  ],
])("[N2] the comparison catches a planted fault: %s", (_fault, faulty) => {
  expect(differences(faulty).differing).not.toEqual([]);
});
