import type { Actor, DeskRole, Role } from "./staffer.ts";
import type { StoryFacts } from "./story.ts";

/** People and a story for the tests of this folder. */
export function staffer(id: string, ...roles: readonly DeskRole[]): Actor {
  return { id, name: `Name of ${id}`, email: `${id}@courier.test`, roles };
}

export function on(desk: string | null, role: Role): DeskRole {
  return { desk, role };
}

export const REPORTER = staffer("reporter", on("national", "reporter"));
export const REPORTER_2 = staffer("reporter2", on("national", "reporter"));
export const STRANGER = staffer("stranger", on("business", "reporter"));
export const EDITOR = staffer("editor", on("national", "editor"));
export const EDITOR_2 = staffer("editor2", on("national", "editor"));
export const OTHER_EDITOR = staffer("other-editor", on("business", "editor"));
export const COPY_EDITOR = staffer("copy", on("copy", "copy-editor"));
export const COPY_EDITOR_2 = staffer("copy2", on("copy", "copy-editor"));
export const MANAGING = staffer("managing", on(null, "managing-editor"));
export const MANAGING_2 = staffer("managing2", on(null, "managing-editor"));
export const ADMIN = staffer("admin", on(null, "admin"));
export const NOBODY = staffer("nobody");

export function story(facts: Partial<StoryFacts> = {}): StoryFacts {
  return {
    id: "story",
    desk: "national",
    stage: "editing",
    stageBefore: null,
    publicState: "unpublished",
    createdBy: "reporter",
    authors: ["reporter"],
    claimedBy: null,
    ...facts,
  };
}
