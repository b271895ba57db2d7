import { normalizeEmail } from "#domain/email.ts";
import { done, refused } from "#domain/result.ts";
import { appendAudit } from "#server/records/audit.ts";
import { startSignIn, sweepFailures } from "#server/records/sign-ins.ts";
import { findCredentials } from "#server/records/staffers.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { passwords as argon, type Passwords } from "./passwords.ts";
import { credentialsDiffer } from "./people-refusals.ts";
import { forgetTry, oneAtATime, takeTry, tryKey } from "./try-limit.ts";

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** The address the try came from. */
  readonly address: string;
}

export interface SignedIn {
  readonly stafferId: string;
  readonly signInId: string;
  readonly expiresAt: Date;
}

/** How long a sign-in stands. */
export const SIGN_IN_HOURS = 7 * 24;

const WINDOW_MINUTES = 15;
const TRIES_PER_ACCOUNT_AND_ADDRESS = 10;
const TRIES_PER_ADDRESS = 100;

/**
 * N7. Limits count per account and address, so that somebody guessing elsewhere never locks the staffer out. What is
 * answered, and how much work is done, is the same for an unknown account, a wrong password and a disabled account.
 */
export function signIn(
  newsroom: Newsroom,
  input: SignInInput,
  passwords: Passwords = argon,
): Answer<SignedIn> {
  const email = normalizeEmail(input.email);
  const key = tryKey("account-and-address", email, input.address);
  return oneAtATime(key, async () => {
    const taken = await takeTry(newsroom, [
      { key, tries: TRIES_PER_ACCOUNT_AND_ADDRESS, minutes: WINDOW_MINUTES },
      { key: tryKey("address", input.address), tries: TRIES_PER_ADDRESS, minutes: WINDOW_MINUTES },
    ]);
    if (!taken.ok) return taken;
    const account = await findCredentials(newsroom.db.prisma, email);
    const usable = account !== null && !account.disabled ? account : null;
    const matches = await passwords.check(usable?.passwordHash ?? null, input.password);
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
