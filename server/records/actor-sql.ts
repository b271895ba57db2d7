import type { Actor, DeskRole, Invited } from "#domain/staffer.ts";

/**
 * What the rules know of a staffer `s`, read in one statement wherever somebody is asked who they are. An invitation
 * counts while it stands by the database's clock, so that access ends on time without anybody doing anything.
 */
export const ACTOR_COLUMNS = `s.id::text AS id, s.name, s.email,
  coalesce((SELECT json_agg(json_build_object('desk', r.desk_id, 'role', r.role) ORDER BY r.role, r.desk_id)
            FROM desk_roles r WHERE r.staffer_id = s.id), '[]') AS roles,
  coalesce((SELECT json_agg(json_build_object('story', v.story_id, 'to', v."to") ORDER BY v.story_id, v."to")
            FROM invitations v
            WHERE v.accepted_by = s.id AND v.ended_at IS NULL AND v.access_until > newsroom_now()), '[]') AS invited`;

/** A row of ACTOR_COLUMNS. */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: DeskRole[];
  readonly invited: Invited[];
}

export function actorOf({ id, name, email, roles, invited }: ActorRow): Actor {
  return { id, name, email, roles, ...(invited.length > 0 && { invited }) };
}
