import { normalizeEmail } from "#domain/email.ts";
import { done, refused } from "#domain/result.ts";
import { appendAudit } from "#server/records/audit.ts";
import { startSignIn, sweepFailures } from "#server/records/sign-ins.ts";
import { findCredentials } from "#server/records/staffers.ts";
import { limitsOn, ownKey } from "./guess-limits.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { passwords as argon, type Passwords } from "./passwords.ts";
import { credentialsDiffer } from "./people-refusals.ts";
import { forgetTry, oneAtATime, takeTry } from "./try-limit.ts";

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** The address the try came from. */
  readonly address: string;
  /** The device's ID when it is known to have signed in to this account before. */
  readonly knownDevice?: string | null;
}

export interface SignedIn {
  readonly stafferId: string;
  readonly signInId: string;
  readonly expiresAt: Date;
}

/** How long a sign-in stands. */
export const SIGN_IN_HOURS = 7 * 24;

/**
 * N7. What is answered, and how much work is done, is the same for an unknown account, a wrong password, a disabled
 * account and an account that is being guessed at (guess-limits.ts): one password check, of nobody's where there is none
 * to check. Nothing that others do keeps a staffer out on a device they have signed in on before.
 */
export function signIn(
  newsroom: Newsroom,
  { password, knownDevice = null, ...input }: SignInInput,
  passwords: Passwords = argon,
): Answer<SignedIn> {
  const email = normalizeEmail(input.email);
  const from = { email, address: input.address, knownDevice };
  const key = ownKey(from);
  return oneAtATime(key, async () => {
    const account = await findCredentials(newsroom.db.prisma, email);
    const taken = await takeTry(newsroom, limitsOn({ ...from, isAccount: account !== null }));
    if (!taken.ok) return taken;
    const usable = account !== null && !account.disabled && !taken.value.isHopeless ? account : null;
    const matches = await passwords.check(usable?.passwordHash ?? null, password);
    if (usable === null || !matches) return refused(credentialsDiffer());
    await forgetTry(newsroom, taken.value, key);
    return startFor(newsroom, usable.id);
  });
}

function startFor(newsroom: Newsroom, stafferId: string): Answer<SignedIn> {
  return inOneTransaction(newsroom, async (tx) => {
    await sweepFailures(tx);
    const { id: signInId, expiresAt } = await startSignIn(tx, stafferId, SIGN_IN_HOURS);
    await appendAudit(tx, { actorId: stafferId, action: "sign-in", facts: { signInId } });
    return done({ stafferId, signInId, expiresAt });
  });
}
