import { expect, test } from "vitest";
import { mayReadNotice, toldOfAloneRelease } from "./notices.ts";
import type { Actor, Role } from "./staffer.ts";
import type { StoryFacts } from "./story.ts";

function staffer(id: string, role: Role, desk: string | null): Actor {
  return { id, name: id, email: `${id}@courier.test`, roles: [{ role, desk }] };
}

const story: StoryFacts = {
  id: "story",
  desk: "national",
  stage: "ready",
  stageBefore: null,
  publicState: "published",
  createdBy: "somebody",
  authors: [],
  claimedBy: null,
};

const staff = [
  staffer("chief", "managing-editor", null),
  staffer("deputy", "managing-editor", "business"),
  staffer("copy", "copy-editor", "copy"),
  staffer("editor", "editor", "national"),
  staffer("admin", "admin", null),
];

test("[N4] every managing editor is told of a release made alone, and nobody else", () => {
  expect(toldOfAloneRelease(staff, story, "editor").map(({ id }) => id)).toEqual(["chief", "deputy"]);
});

test("[N4] a managing editor who released alone is not told of it: somebody else has to look", () => {
  expect(toldOfAloneRelease(staff, story, "chief").map(({ id }) => id)).toEqual(["deputy"]);
});

const ALONE = { kind: "released-alone", release: 1 } as const;

test("[N2] [W2] a notice of a comment is shown to whoever may read that sort of thread now", () => {
  const outside: Actor = {
    id: "ada",
    name: "Ada",
    email: "ada@outside.example",
    roles: [],
    invited: [{ story: story.id, to: "suggest" }],
  };
  const told = (of: "comment" | "private-note") =>
    ({ kind: "mentioned", thread: "t", comment: "c", of }) as const;
  expect(mayReadNotice(outside, story, told("comment"))).toBe(true);
  expect(mayReadNotice(outside, story, told("private-note"))).toBe(false);
  expect(mayReadNotice(staffer("editor", "editor", "national"), story, told("private-note"))).toBe(true);
});

test("[N2] a notice is shown to whoever may read the story's revisions now", () => {
  expect(staff.filter((reader) => mayReadNotice(reader, story, ALONE)).map(({ id }) => id)).not.toContain(
    "admin",
  );
  expect(
    mayReadNotice(staffer("other", "reporter", "business"), { ...story, publicState: "unpublished" }, ALONE),
  ).toBe(false);
});
