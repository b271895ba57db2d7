import { ACTIONS, type Action, decideCreateOn, may } from "#domain/permissions.ts";
import type { Actor, DeskRole } from "#domain/staffer.ts";
import { type Desk, listDesks } from "#server/records/desks.ts";
import { loadPublication, type Publication } from "#server/records/publication.ts";
import { loadStaffer } from "#server/records/staffers.ts";
import { listTokens, type Token } from "#server/records/tokens.ts";
import type { Newsroom } from "../newsroom.ts";
import { type InvitedStory, invitedStoriesFor } from "./invitations.ts";

/** The person signed in, as their own screens need them. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly contact: string | null;
  readonly roles: readonly DeskRole[];
  /** They use a temporary password and must change it before anything else. */
  readonly mustChangePassword: boolean;
  /** What they may do that concerns no story: "manage-people", "make-token" … */
  readonly may: readonly Action[];
  /** Desks they may start a story on. */
  readonly createOn: readonly string[];
  /** Stories they are let into from outside, by an invitation that stands. */
  readonly invited: readonly InvitedStory[];
}

export async function meFor({ db }: Newsroom, actor: Actor): Promise<Me> {
  const staffer = await loadStaffer(db.prisma, actor.id);
  const desks = await listDesks(db.prisma);
  return {
    id: actor.id,
    name: actor.name,
    email: actor.email,
    contact: staffer?.contact ?? null,
    roles: actor.roles,
    mustChangePassword: staffer?.mustChange ?? false,
    may: ACTIONS.filter((action) => may(actor, action, null)),
    createOn: desks.filter((desk) => decideCreateOn(actor, desk.id).ok).map((desk) => desk.id),
    invited: await invitedStoriesFor({ db }, actor),
  };
}

/** The actor's own tokens, newest first, without their secrets. */
export function tokensFor({ db }: Newsroom, actor: Actor): Promise<readonly Token[]> {
  return listTokens(db.prisma, actor.id);
}

/** Every staffer may know the desks. */
export function desksFor({ db }: Newsroom, _actor: Actor): Promise<readonly Desk[]> {
  return listDesks(db.prisma);
}

/** Every staffer may know the publication's settings: they are printed on every page. */
export function publicationFor({ db }: Newsroom, _actor: Actor): Promise<Publication> {
  return loadPublication(db.prisma);
}
