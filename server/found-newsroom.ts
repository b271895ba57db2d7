import { DEFAULT_AD_RULE } from "#domain/ad-slots.ts";
import { passwords, temporaryPassword } from "./commands/passwords.ts";
import type { Database } from "./database/connect.ts";
import { appendAudit } from "./records/audit.ts";
import { savePublication } from "./records/publication.ts";
import { insertStaffer } from "./records/staffers.ts";

const FIRST_ADMIN = "admin@localhost";
const DESKS = ["National", "World", "Business", "Sports", "Copy"];

/** The account that makes all others. Its password is known here and nowhere else, and must be changed at once. */
export interface FirstAdmin {
  readonly email: string;
  readonly password: string;
}

/**
 * Gives an empty database, where no demo was wanted, what no newsroom can work without: settings, desks and an admin.
 * Answers null when somebody set it up before.
 */
export async function foundNewsroom(db: Database): Promise<FirstAdmin | null> {
  const password = temporaryPassword();
  const passwordHash = await passwords.hash(password);
  return await db.prisma.$transaction(async (tx) => {
    // Processes that start together must not both found it.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('writethru found newsroom'))`;
    if ((await tx.publication.count()) > 0 || (await tx.staffer.count()) > 0) return null;
    await savePublication(tx, {
      name: "The Newsroom",
      zone: "America/New_York",
      legalName: "The Newsroom",
      reprintUrl: "",
      commentPolicyUrl: "",
      adRule: DEFAULT_AD_RULE,
      twoPeople: true,
      checklist: [],
    });
    await tx.desk.createMany({ data: DESKS.map((name, order) => ({ id: name.toLowerCase(), name, order })) });
    const roles = [{ role: "admin", desk: null } as const];
    const admin = { email: FIRST_ADMIN, name: "Admin", contact: null, passwordHash, mustChange: true, roles };
    const id = await insertStaffer(tx, admin);
    await appendAudit(tx, { actorId: id, action: "found-newsroom" });
    return { email: FIRST_ADMIN, password };
  });
}
