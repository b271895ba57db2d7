import { argonPasswords, type Passwords } from "#server/commands/passwords.ts";
import type { TestDatabase } from "./database.ts";

/** argon2id as cheap as it goes: tests check who may come in, not what a guess costs. */
export const cheapPasswords: Passwords = argonPasswords({ memoryCost: 8, timeCost: 1, parallelism: 1 });

/** Gives a staffer of the test newsroom a password to sign in with. */
export async function givePassword(db: TestDatabase, stafferId: string, password: string): Promise<void> {
  const passwordHash = await cheapPasswords.hash(password);
  await db.prisma.staffer.update({ where: { id: stafferId }, data: { passwordHash } });
}
