import type { IncomingMessage } from "node:http";
import { may } from "#domain/permissions.ts";
import type { Actor } from "#domain/staffer.ts";
import type { StoryFacts } from "#domain/story.ts";
import type { Database } from "#server/database/connect.ts";
import { askTogether } from "#server/records/ask-together.ts";
import { expungedStories, standingActors, storyFacts } from "#server/records/socket-access.ts";
import type { CloseName } from "#wire/close-codes.ts";
import { RIGHTS, type Rights } from "#wire/messages.ts";

/** Somebody let in to one story. */
export interface Admitted {
  readonly storyId: string;
  readonly stafferId: string;
  readonly name: string;
  readonly signInId: string;
  readonly rights: Rights;
}

/** Who may do what on a socket (Y3). Asked at the door and again whenever something changes. */
export interface Admission {
  /** Null for nobody; otherwise who they are and what they may do, or why they are not let in. */
  admit(request: IncomingMessage, storyId: string): Promise<Admitted | CloseName>;
  /** What each may still do, in the same order; one or two round trips for all. Rejects while the database is away. */
  recheck(admitted: readonly Admitted[]): Promise<readonly (Rights | CloseName)[]>;
}

export interface AdmissionOptions {
  readonly pool: Database["pool"];
  /** Who holds this request's session cookie; server/sign-in's. */
  readonly identify: (
    request: IncomingMessage,
  ) => Promise<{ readonly actor: Actor; readonly signInId: string } | null>;
}

export function createAdmission({ pool, identify }: AdmissionOptions): Admission {
  const factsOf = askTogether((storyIds) => storyFacts(pool, storyIds));
  /** N6: a page that holds words the law took must learn it, or it would keep them. */
  const whyGone = async (storyId: string): Promise<CloseName> =>
    (await expungedStories(pool, [storyId])).has(storyId) ? "expunged" : "unknown-story";
  return {
    async admit(request, storyId) {
      const identity = await identify(request);
      if (identity === null) return "signed-out";
      const { actor, signInId } = identity;
      const facts = await factsOf(storyId);
      const rights = facts === undefined ? await whyGone(storyId) : rightsOf(actor, facts);
      if (!isRights(rights)) return rights;
      return { storyId, stafferId: actor.id, name: actor.name, signInId, rights };
    },

    async recheck(admitted) {
      if (admitted.length === 0) return [];
      const [actors, stories] = await Promise.all([
        standingActors(pool, [...new Set(admitted.map((one) => one.signInId))]),
        storyFacts(pool, [...new Set(admitted.map((one) => one.storyId))]),
      ]);
      const missing = admitted.map(({ storyId }) => storyId).filter((storyId) => !stories.has(storyId));
      const expunged = missing.length === 0 ? null : await expungedStories(pool, missing);
      return admitted.map(({ signInId, storyId }) => {
        const actor = actors.get(signInId);
        if (!actor) return "signed-out";
        return expunged?.has(storyId) ? "expunged" : rightsOf(actor, stories.get(storyId));
      });
    },
  };
}

/** Whether somebody is let in, and for what, or why not. */
export function isRights(answer: Rights | CloseName): answer is Rights {
  return RIGHTS.some((rights) => rights === answer);
}

/** What the table lets somebody do in a story's copy. A story they may not read is unknown to them. */
export function rightsOf(
  actor: Actor,
  story: StoryFacts | undefined,
  allows: typeof may = may,
): Rights | CloseName {
  if (!story || !allows(actor, "read-copy", story)) return "unknown-story";
  if (allows(actor, "write-copy", story)) return "write";
  return allows(actor, "suggest-copy", story) ? "suggest" : "read";
}
