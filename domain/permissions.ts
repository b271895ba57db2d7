import { ACTIONS, type Action, actionPhrase, type ReaderAction } from "./actions.ts";
import type { Grant, Relation, TableRole } from "./grant.ts";
import { joinWords } from "./join-words.ts";
import { PERMISSIONS } from "./permission-table.ts";
import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";
import { type Actor, type DeskRole, ROLES, type Role } from "./staffer.ts";
import { MOVES, type PublicState, type StoryFacts } from "./story.ts";

export { ACTIONS, type Action };

/** N2: whether the table lets this person do this now. `story` is null for actions that concern no story. */
export function may(actor: Actor, action: Action, story: StoryFacts | null): boolean {
  if (action === "move") return MOVES.some((move) => may(actor, `move:${move}`, story));
  const standings = standingsOf(actor, story);
  return PERMISSIONS.some(
    (grant) =>
      fits(grant, action, story) &&
      standings.some(
        ({ role, relations }) =>
          grant.role === role && grant.relations.some((relation) => relations.includes(relation)),
      ),
  );
}

/** What readers get of a story in this public state; nobody is asked who they are. */
export function readerMay(action: ReaderAction, publicState: PublicState): boolean {
  return PERMISSIONS.some(
    ({ role, actions, publicStates }) =>
      role === "reader" && actions.includes(action) && publicStates.includes(publicState),
  );
}

/** What the table gives readers at the address of a story in this state: its words, a notice in their place, or nothing. */
export function readersGet(publicState: PublicState): "words" | "notice" | null {
  if (readerMay("read-released", publicState)) return "words";
  return readerMay("read-notice", publicState) ? "notice" : null;
}

/**
 * The same answer as a Result. A story whose existence the person may not know is kind "unknown"; everything else that
 * is refused is "forbidden", with who to ask.
 */
export function decide(actor: Actor, action: Action, story: StoryFacts | null): Result<true, Refusal> {
  if (may(actor, action, story)) return done(true);
  if (story !== null && !mayKnow(actor, story)) return refused(storyUnknown());
  return refused(forbidden(action, story));
}

/** Whether this person may know that the story exists. */
export function mayKnow(actor: Actor, story: StoryFacts): boolean {
  return may(actor, "read-copy", story);
}

/** N2 for a story that does not exist yet: on which desk it would stand decides. */
export function decideCreateOn(actor: Actor, desk: string): Result<true, Refusal> {
  const planned: StoryFacts = {
    id: "",
    desk,
    stage: "drafting",
    stageBefore: null,
    publicState: "unpublished",
    // Nobody is an author yet: otherwise everyone would be the author of what they are about to start.
    createdBy: "",
    authors: [],
    claimedBy: null,
  };
  if (may(actor, "create-story", planned)) return done(true);
  return refused(forbidden("create-story", planned));
}

/** Whether the person holds the role for this story: on its desk, or on every desk. The copy desk's covers all. */
export function holdsRole(actor: Actor, role: Role, story: StoryFacts): boolean {
  return actor.roles.some(
    (held) =>
      held.role === role && (role === "copy-editor" || held.desk === null || held.desk === story.desk),
  );
}

/** The same refusal for a story that does not exist and for one that may not be known. */
export function storyUnknown(): Refusal {
  return {
    kind: "unknown",
    code: "story-unknown",
    sentence:
      "There is no such story, or it is not yours to see. Check the address, or ask the desk to let you in.",
  };
}

/** As what somebody asks: each role they hold, with what it makes them to the story, and what they are invited to. */
interface Standing {
  readonly role: TableRole;
  readonly relations: readonly Relation[];
}

function standingsOf(actor: Actor, story: StoryFacts | null): readonly Standing[] {
  const held = actor.roles.map((each) => ({ role: each.role, relations: relationsTo(actor, each, story) }));
  const invited = (actor.invited ?? [])
    .filter((invitation) => invitation.story === story?.id)
    .map(({ to }) => ({ role: "contributor", relations: [`invited-to-${to}`] }) as const);
  return [...held, ...invited];
}

function fits(grant: Grant, action: Action, story: StoryFacts | null): boolean {
  if (!grant.actions.includes(action)) return false;
  return (
    story === null || (grant.stages.includes(story.stage) && grant.publicStates.includes(story.publicState))
  );
}

function relationsTo(actor: Actor, held: DeskRole, story: StoryFacts | null): readonly Relation[] {
  if (story === null) return ["no-story"];
  const desk: Relation = held.desk === null || held.desk === story.desk ? "same-desk" : "other-desk";
  const isAuthor = story.createdBy === actor.id || story.authors.includes(actor.id);
  return isAuthor ? ["author", desk] : [desk];
}

const ROLE_WORDS: Record<Role, { readonly one: string; readonly ofDesk: boolean }> = {
  reporter: { one: "a reporter", ofDesk: true },
  editor: { one: "an editor", ofDesk: true },
  "copy-editor": { one: "a copy editor", ofDesk: false },
  "managing-editor": { one: "a managing editor", ofDesk: false },
  admin: { one: "an admin", ofDesk: false },
};

/** "an editor of the story’s desk or a managing editor": whose role lets them do this now; empty for nobody. */
export function whoMay(action: Action, story: StoryFacts | null): string {
  return joinWords(
    rolesThatMay(action, story).map((role) => roleWords(role, story)),
    "or",
  );
}

function rolesThatMay(action: Action, story: StoryFacts | null): readonly Role[] {
  return ROLES.filter((role) =>
    PERMISSIONS.some((grant) => grant.role === role && appliesTo(grant, action, story)),
  );
}

function forbidden(action: Action, story: StoryFacts | null): Refusal {
  const able = whoMay(action, story);
  const phrase = actionPhrase(action);
  return {
    kind: "forbidden",
    code: `may-not-${action.replace(":", "-")}`,
    sentence: able === "" ? `Nobody may ${phrase} ${whileIn(story)}.` : `You may not ${phrase}. Ask ${able}.`,
  };
}

function appliesTo(grant: Grant, action: Action, story: StoryFacts | null): boolean {
  const actions = action === "move" ? MOVES.map((move): Action => `move:${move}`) : [action];
  const aboutStory = grant.relations.some((relation) => relation !== "no-story");
  return aboutStory === (story !== null) && actions.some((each) => fits(grant, each, story));
}

function roleWords(role: Role, story: StoryFacts | null): string {
  const words = ROLE_WORDS[role];
  return words.ofDesk && story !== null ? `${words.one} of the story’s desk` : words.one;
}

function whileIn(story: StoryFacts | null): string {
  if (story === null) return "here";
  if (story.publicState === "killed") return "once the story has been killed";
  if (story.stage === "held" || story.stage === "spiked") return `while the story is ${story.stage}`;
  return `while the story is ${story.publicState}`;
}
