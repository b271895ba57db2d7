import type { Actor, DeskRole } from "#domain/staffer.ts";
import { passwords } from "#server/commands/passwords.ts";
import { roleFacts } from "#server/commands/role-facts.ts";
import type { Database } from "#server/database/connect.ts";
import { appendAudit } from "#server/records/audit.ts";
import { insertStaffer, loadActor } from "#server/records/staffers.ts";

const DEMO_PASSWORD = "newsroom";

interface Person {
  readonly email: string;
  readonly name: string;
  /** Where readers can reach them; only reporters stand in bylines. */
  readonly contact: string | null;
  readonly roles: readonly DeskRole[];
}

/** Everybody's roles are drawn so that each refusal can be met by signing in as somebody else. */
export const PEOPLE = {
  reporter: {
    email: "reporter@courier.test",
    name: "Marian Holloway",
    contact: "mholloway@potomaccourier.test",
    roles: [{ role: "reporter", desk: "national" }],
  },
  reporter2: {
    email: "reporter2@courier.test",
    name: "Desmond Pruitt",
    contact: "dpruitt@potomaccourier.test",
    roles: [
      { role: "reporter", desk: "metro" },
      { role: "reporter", desk: "business" },
    ],
  },
  editor: {
    email: "editor@courier.test",
    name: "Ruth Ellery",
    contact: null,
    roles: [
      { role: "editor", desk: "national" },
      { role: "editor", desk: "metro" },
    ],
  },
  copy: {
    email: "copy@courier.test",
    name: "Wendell Okafor",
    contact: null,
    roles: [{ role: "copy-editor", desk: "copy" }],
  },
  managing: {
    email: "managing@courier.test",
    name: "Constance Marchetti",
    contact: null,
    roles: [{ role: "managing-editor", desk: null }],
  },
  admin: {
    email: "admin@courier.test",
    name: "Tobias Renner",
    contact: null,
    roles: [{ role: "admin", desk: null }],
  },
} satisfies Record<string, Person>;

export type PersonName = keyof typeof PEOPLE;
export type Staff = Readonly<Record<PersonName, Actor>>;

/** Gives everyone an account. They stand before their first edit, so they are hired before the news day's first step. */
export async function hireStaff(db: Database, hiredAt: Date): Promise<Staff> {
  return {
    reporter: await hire(db, PEOPLE.reporter, hiredAt),
    reporter2: await hire(db, PEOPLE.reporter2, hiredAt),
    editor: await hire(db, PEOPLE.editor, hiredAt),
    copy: await hire(db, PEOPLE.copy, hiredAt),
    managing: await hire(db, PEOPLE.managing, hiredAt),
    admin: await hire(db, PEOPLE.admin, hiredAt),
  };
}

async function hire(db: Database, person: Person, hiredAt: Date): Promise<Actor> {
  const passwordHash = await passwords.hash(DEMO_PASSWORD);
  const actor = await db.prisma.$transaction(async (tx) => {
    const id = await insertStaffer(tx, { ...person, passwordHash, mustChange: false, isDemo: true });
    if (id === null)
      throw new Error(`${person.email} has an account already; the demo needs an empty database`);
    await tx.staffer.update({ where: { id }, data: { createdAt: hiredAt } });
    await appendAudit(tx, {
      actorId: null,
      action: "create-staffer",
      facts: { stafferId: id, roles: roleFacts(person.roles) },
    });
    return loadActor(tx, id);
  });
  if (actor === null) throw new Error(`${person.email} was hired and can't be read`);
  return actor;
}
