import type { Grant, Relation, TableRole } from "#domain/grant.ts";
import { PUBLIC_STATES, type PublicState, STAGES, type Stage } from "#domain/story.ts";

/** An action of the table as the API names and words it. */
export interface AskedAction {
  readonly action: string;
  /** As it reads after "may". */
  readonly phrase: string;
  /** Pages, calls, commands, messages and outputs that ask it. */
  readonly askedBy: readonly string[];
}

export interface Narrowing {
  readonly stage: Stage | null;
  readonly publicState: PublicState | null;
}

/** One row of the screen: an action, about a story or about none. */
export interface Row extends AskedAction {
  readonly aboutStory: boolean;
}

export interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

const WORK = "Work on a story";
const GROUPS: readonly (readonly [title: string, actions: RegExp])[] = [
  ["Read a story", /^(?:read-copy|see-list|read-revisions|preview-release|read-audit)$/],
  [WORK, /^$/],
  ["Move it", /^move:/],
  ["Approve", /^approve:/],
  ["Release", /^(?:release:|override-minor$|review-alone$)/],
  ["People from outside", /^(?:invite-contributor|revoke-invitation)$/],
  ["What readers get", /^(?:read-released|read-notice|be-listed)$/],
];

/** All actions in the order a newsroom meets them; what is about no story last, as rows of their own. */
export function groupsOf(actions: readonly AskedAction[], grants: readonly Grant[]): readonly Group[] {
  const about = (action: string, story: boolean) =>
    grants.some(
      (grant) =>
        grant.relations.includes("no-story") !== story && grant.actions.some((granted) => granted === action),
    );
  const named = (action: string) => GROUPS.find(([, pattern]) => pattern.test(action))?.[0] ?? WORK;
  const stories = GROUPS.map(([title]) => ({
    title,
    rows: actions
      .filter(({ action }) => named(action) === title && (about(action, true) || !about(action, false)))
      .map((each) => ({ ...each, aboutStory: true })),
  }));
  const newsroom = actions
    .filter(({ action }) => about(action, false))
    .map((each) => ({ ...each, aboutStory: false }));
  return [...stories, { title: "The newsroom itself", rows: newsroom }].filter(({ rows }) => rows.length > 0);
}

/** The lines that let this role do a row's action in what is left after narrowing. */
export function linesOf(
  grants: readonly Grant[],
  row: Pick<Row, "action" | "aboutStory">,
  role: TableRole,
  { stage, publicState }: Narrowing,
): readonly Grant[] {
  return grants.filter(
    (grant) =>
      grant.role === role &&
      grant.actions.some((action) => action === row.action) &&
      grant.relations.includes("no-story") !== row.aboutStory &&
      (!row.aboutStory ||
        ((stage === null || grant.stages.includes(stage)) &&
          (publicState === null || grant.publicStates.includes(publicState)))),
  );
}

/** When a line holds, shortly: "own desk · drafting to held · not killed". A part that narrows nothing is left out. */
export function whenWords(grant: Grant, { stage, publicState }: Narrowing): string {
  if (grant.relations.includes("no-story")) return "yes";
  const parts = [
    relationWords(grant.relations),
    stage === null ? stageWords(grant.stages) : "",
    publicState === null ? stateWords(grant.publicStates) : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  author: "own stories",
  "same-desk": "own desk",
  "other-desk": "other desks",
  "invited-to-write": "invited to write",
  "invited-to-suggest": "invited to suggest",
  reader: "everybody",
  "no-story": "",
};

function relationWords(relations: readonly Relation[]): string {
  const desks: readonly Relation[] = ["author", "same-desk", "other-desk"];
  if (desks.every((relation) => relations.includes(relation))) return "every desk";
  return relations.map((relation) => RELATION_WORDS[relation]).join(", ");
}

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  drafting: "drafting",
  filed: "filed",
  editing: "editing",
  copy: "copy",
  ready: "ready",
  held: "held",
  spiked: "spiked",
};

function stageWords(stages: readonly Stage[]): string {
  if (stages.length === STAGES.length) return "";
  if (stages.length === STAGES.length - 1 && !stages.includes("spiked")) return "not spiked";
  const at = stages.map((stage) => STAGES.indexOf(stage)).sort((a, b) => a - b);
  const [first = 0] = at;
  const last = at.at(-1) ?? 0;
  const isRun = stages.length > 2 && last - first === stages.length - 1;
  const words = at.map((place) => STAGE_WORDS[STAGES[place] ?? "drafting"]);
  return isRun ? `${words[0]} to ${words.at(-1)}` : words.join(", ");
}

function stateWords(states: readonly PublicState[]): string {
  if (states.length === PUBLIC_STATES.length) return "";
  if (states.length === PUBLIC_STATES.length - 1) {
    const missing = PUBLIC_STATES.find((state) => !states.includes(state));
    return missing === "unpublished" ? "once published" : `not ${missing}`;
  }
  return states.join(", ");
}
