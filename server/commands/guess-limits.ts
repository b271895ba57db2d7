import { normalizeEmail } from "#domain/email.ts";
import { type TryLimit, tryKey } from "./try-limit.ts";

/** How long a failed try counts. */
const WINDOW_MINUTES = 15;
/** Told to whoever tries: they count what was done from there, and say nothing of any account. */
const TRIES_PER_ACCOUNT_AND_ADDRESS = 10;
const TRIES_PER_ADDRESS = 100;
/** Told to nobody. How many guesses at one account are checked, from however many addresses. */
export const GUESSES_PER_ACCOUNT = 30;
/** How many tries at accounts that aren't there, from everywhere together: a list of stolen passwords being tried. */
export const GUESSES_AT_NOBODY = 300;

/** Where a try at signing in comes from. */
export interface TryFrom {
  /** In any spelling. */
  readonly email: string;
  readonly address: string;
  /** Of a device on which this account was signed in to before (server/sign-in/known-device.ts); else null. */
  readonly knownDevice: string | null;
  /** Whether there is an account. What is done is the same either way. */
  readonly isAccount: boolean;
}

/** What one knows about their own failures: what a right password makes forgotten. */
export function ownKey({ email, address, knownDevice }: Omit<TryFrom, "isAccount">): string {
  const account = normalizeEmail(email);
  return knownDevice === null
    ? tryKey("account-and-address", account, address)
    : tryKey("account-and-device", account, knownDevice);
}

/**
 * What limits a try. A known device has an allowance of its own, which nobody else can use up: whatever is guessed from
 * elsewhere, the staffer gets in on it.
 */
export function limitsOn(from: TryFrom): readonly TryLimit[] {
  const own = { key: ownKey(from), tries: TRIES_PER_ACCOUNT_AND_ADDRESS, minutes: WINDOW_MINUTES };
  if (from.knownDevice !== null) return [own];
  return [
    own,
    { key: tryKey("address", from.address), tries: TRIES_PER_ADDRESS, minutes: WINDOW_MINUTES },
    accountLimit(from.email),
    {
      key: tryKey("nobody"),
      tries: GUESSES_AT_NOBODY,
      minutes: WINDOW_MINUTES,
      isSilent: true,
      // As much is written for an account that is there, or the time it takes would tell which are.
      noteAs: from.isAccount ? tryKey("somebody") : tryKey("nobody"),
    },
  ];
}

/** On guesses at one account's password, wherever it is asked for and from wherever they come. */
export function accountLimit(email: string): TryLimit {
  return {
    key: tryKey("account", normalizeEmail(email)),
    tries: GUESSES_PER_ACCOUNT,
    minutes: WINDOW_MINUTES,
    isSilent: true,
  };
}
