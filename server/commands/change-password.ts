import { decidePassword } from "#domain/passwords.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { notify } from "#server/records/notify.ts";
import { endSignIns } from "#server/records/sign-ins.ts";
import { loadPasswordHash, setPassword } from "#server/records/staffers.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { passwords as argon, type Passwords } from "./passwords.ts";
import { oldPasswordWrong, samePassword } from "./people-refusals.ts";
import { forgetTry, takeTry, tryKey } from "./try-limit.ts";

export interface ChangePasswordInput {
  readonly oldPassword: string;
  readonly newPassword: string;
  /** The sign-in that asks: the only one that goes on. */
  readonly signInId: string;
}

/** Changes one's own password and ends one's other sign-ins. Guessing the old one is limited like signing in. */
export async function changePassword(
  newsroom: Newsroom,
  actor: Actor,
  input: ChangePasswordInput,
  passwords: Passwords = argon,
): Answer<true> {
  const fits = decidePassword(input.newPassword, actor.email);
  if (!fits.ok) return fits;
  if (input.newPassword === input.oldPassword) return refused(samePassword());
  const key = tryKey("change-password", actor.id);
  const taken = await takeTry(newsroom, [{ key, tries: 10, minutes: 15 }]);
  if (!taken.ok) return taken;
  const stored = await loadPasswordHash(newsroom.db.prisma, actor.id);
  if (!(await passwords.check(stored, input.oldPassword))) return refused(oldPasswordWrong());
  await forgetTry(newsroom, taken.value, key);
  const passwordHash = await passwords.hash(input.newPassword);
  return inOneTransaction(newsroom, async (tx) => {
    await setPassword(tx, actor.id, passwordHash, false);
    const signInsEnded = await endSignIns(tx, actor.id, input.signInId);
    await notify(tx, "access", actor.id);
    await appendAudit(tx, { actorId: actor.id, action: "change-password", facts: { signInsEnded } });
    return done(true);
  });
}
