import { ANY_STAGE, type Grant } from "./grant.ts";

/** What readers get, by what is public of a story; its stage is nobody's business outside. */
export const READER_GRANTS: readonly Grant[] = [
  {
    says: "A reader gets the released words of a published story, and finds it in fronts, feeds and sitemaps.",
    role: "reader",
    relations: ["reader"],
    stages: ANY_STAGE,
    publicStates: ["published"],
    actions: ["read-released", "be-listed"],
  },
  {
    says: "A reader gets a notice in place of a withheld or killed story’s words.",
    role: "reader",
    relations: ["reader"],
    stages: ANY_STAGE,
    publicStates: ["withheld", "killed"],
    actions: ["read-notice"],
  },
];
