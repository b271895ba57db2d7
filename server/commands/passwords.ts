import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** What one argon2id hash costs: KiB of memory, passes, lanes. */
export interface PasswordCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP's floor: 19 MiB, two passes, one lane; about 20 ms. */
const PASSWORD_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** How passwords are kept. An argument of the commands, so that tests can count checks and pay less. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** `stored` null stands for an account that isn't there: as much work is done, and the answer is false. */
  check(stored: string | null, password: string): Promise<boolean>;
}

/** argon2id. What verify needs (cost, salt) stands in the stored text itself. */
export function argonPasswords(cost: PasswordCost = PASSWORD_COST): Passwords {
  let dummy: Promise<string> | undefined;
  return {
    hash: (password) => hash(spelled(password), cost),
    async check(stored, password) {
      dummy ??= hash("nobody has this password", cost);
      const matches = await verify(stored ?? (await dummy), spelled(password));
      return matches && stored !== null;
    },
  };
}

export const passwords = argonPasswords();

/** The same password typed on two keyboards is the same text. */
function spelled(password: string): string {
  return password.normalize("NFKC");
}

// Without letters and digits that look alike: a temporary password is read out over a phone.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of four, about 79 bits: "k7mq-x2vd-…". */
export function temporaryPassword(random: (below: number) => number = randomInt): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS.charAt(random(LETTERS.length))).join("");
  return [group(), group(), group(), group()].join("-");
}
