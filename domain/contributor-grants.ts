import { type Grant, NOT_KILLED, NOT_SPIKED } from "./grant.ts";

/** What somebody from outside may do in the one story they were invited to: its words, and nothing else (N2). */
export const CONTRIBUTOR_GRANTS: readonly Grant[] = [
  {
    says: "A contributor reads and comments on the copy of the one story they were invited to, until it is spiked or killed.",
    role: "contributor",
    relations: ["invited-to-write", "invited-to-suggest"],
    stages: NOT_SPIKED,
    publicStates: NOT_KILLED,
    actions: ["read-copy", "comment", "suggest-copy"],
  },
  {
    says: "A contributor who was invited to write types in it.",
    role: "contributor",
    relations: ["invited-to-write"],
    stages: NOT_SPIKED,
    publicStates: NOT_KILLED,
    actions: ["write-copy"],
  },
];
