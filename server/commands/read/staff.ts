import { decide, may } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor, DeskRole } from "#domain/staffer.ts";
import { listStaffers, loadStaffer, type Staffer } from "#server/records/staffers.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { noSuchStaffer } from "../people-refusals.ts";

/** A colleague, as everyone sees them: for bylines, hand-offs and mentions. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly DeskRole[];
  /** What only those who keep accounts see. */
  readonly account?: {
    readonly email: string;
    readonly contact: string | null;
    readonly mustChangePassword: boolean;
    readonly isDemo: boolean;
    readonly createdAt: Date;
    readonly disabledAt: Date | null;
  };
}

/**
 * By name. Those who keep accounts also get the disabled ones, those of contributors, who hold no role, and the
 * accounts' facts.
 */
export async function staffFor({ db }: Newsroom, actor: Actor): Answer<readonly Colleague[]> {
  const permitted = decide(actor, "see-staff", null);
  if (!permitted.ok) return permitted;
  const all = await listStaffers(db.prisma);
  if (may(actor, "manage-people", null)) return done(all.map(toAccount));
  return done(
    all
      .filter(({ disabledAt, roles }) => disabledAt === null && roles.length > 0)
      .map(({ id, name, roles }) => ({ id, name, roles })),
  );
}

/** One account, for those who keep accounts. */
export async function stafferFor({ db }: Newsroom, actor: Actor, stafferId: string): Answer<Colleague> {
  const permitted = decide(actor, "manage-people", null);
  if (!permitted.ok) return permitted;
  const staffer = await loadStaffer(db.prisma, stafferId);
  return staffer === null ? refused(noSuchStaffer()) : done(toAccount(staffer));
}

export function toAccount(staffer: Staffer): Colleague {
  const { id, name, roles, email, contact, mustChange, isDemo, createdAt, disabledAt } = staffer;
  return {
    id,
    name,
    roles,
    account: { email, contact, mustChangePassword: mustChange, isDemo, createdAt, disabledAt },
  };
}
