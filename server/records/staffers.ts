import { normalizeEmail } from "#domain/email.ts";
import type { Actor, DeskRole, Role } from "#domain/staffer.ts";
import { ACTOR_COLUMNS, type ActorRow, actorOf } from "./actor-sql.ts";
import { type Db, isId, type Tx } from "./db.ts";
import { Prisma } from "./generated/client.ts";

/** A person with an account, as the people who keep accounts see them. */
export interface Staffer {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Where readers can reach them; null leaves the contact line out. */
  readonly contact: string | null;
  readonly mustChange: boolean;
  readonly isDemo: boolean;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly roles: readonly DeskRole[];
}

interface StafferRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly contact: string | null;
  readonly mustChange: boolean;
  readonly isDemo: boolean;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly roles: readonly { readonly deskId: string | null; readonly role: string }[];
}

const WITH_ROLES = {
  roles: { orderBy: [{ role: "asc" }, { deskId: "asc" }] },
} satisfies Prisma.StafferInclude;

/** The person as the database knows them now; null when there is no such staffer or they are disabled. */
export async function loadActor(db: Db, stafferId: string): Promise<Actor | null> {
  if (!isId(stafferId)) return null;
  const [row] = await db.$queryRaw<ActorRow[]>`
    SELECT ${Prisma.raw(ACTOR_COLUMNS)} FROM staffers s WHERE s.id = ${stafferId}::uuid AND s.disabled_at IS NULL`;
  return row ? actorOf(row) : null;
}

/** Everyone who may sign in, as the rules know them. */
export async function listActors(db: Db): Promise<readonly Actor[]> {
  const rows = await db.$queryRaw<ActorRow[]>`
    SELECT ${Prisma.raw(ACTOR_COLUMNS)} FROM staffers s WHERE s.disabled_at IS NULL ORDER BY s.id`;
  return rows.map(actorOf);
}

export async function loadStaffer(db: Db, stafferId: string): Promise<Staffer | null> {
  if (!isId(stafferId)) return null;
  const row = await db.staffer.findUnique({ where: { id: stafferId }, include: WITH_ROLES });
  return row ? toStaffer(row) : null;
}

/** Everyone, disabled ones too, by name. */
export async function listStaffers(db: Db): Promise<Staffer[]> {
  const rows = await db.staffer.findMany({ include: WITH_ROLES, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return rows.map(toStaffer);
}

/** What signing in needs. `email` is already normal (domain/email.ts). */
export async function findCredentials(
  db: Db,
  email: string,
): Promise<{ id: string; passwordHash: string; disabled: boolean } | null> {
  const row = await db.staffer.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  return row ? { id: row.id, passwordHash: row.passwordHash, disabled: row.disabledAt !== null } : null;
}

export async function loadPasswordHash(db: Db, stafferId: string): Promise<string | null> {
  const row = await db.staffer.findUnique({ where: { id: stafferId }, select: { passwordHash: true } });
  return row?.passwordHash ?? null;
}

export interface NewStaffer {
  readonly email: string;
  readonly name: string;
  readonly contact: string | null;
  readonly passwordHash: string;
  readonly mustChange: boolean;
  readonly isDemo?: boolean;
  readonly roles: readonly DeskRole[];
}

/** Null when the e-mail address is taken. */
export async function insertStaffer(tx: Tx, staffer: NewStaffer): Promise<string | null> {
  const email = normalizeEmail(staffer.email);
  // skipDuplicates instead of a caught unique violation: that would abort the caller's whole transaction.
  const rows = await tx.staffer.createManyAndReturn({
    data: [
      {
        email,
        name: staffer.name,
        contact: staffer.contact,
        passwordHash: staffer.passwordHash,
        mustChange: staffer.mustChange,
        isDemo: staffer.isDemo ?? false,
      },
    ],
    select: { id: true },
    skipDuplicates: true,
  });
  const id = rows[0]?.id;
  if (id === undefined) return null;
  await replaceRoles(tx, id, staffer.roles);
  return id;
}

export async function updateStaffer(
  tx: Tx,
  stafferId: string,
  changes: { name?: string; contact?: string | null },
): Promise<void> {
  await tx.staffer.update({ where: { id: stafferId }, data: changes });
}

export async function replaceRoles(tx: Tx, stafferId: string, roles: readonly DeskRole[]): Promise<void> {
  await tx.deskRole.deleteMany({ where: { stafferId } });
  // PostgreSQL's unique index lets two rows with a null desk stand side by side: leave doubles out here.
  const distinct = new Map(roles.map((role) => [`${role.role}/${role.desk ?? ""}`, role]));
  const data = [...distinct.values()].map((role) => ({ stafferId, deskId: role.desk, role: role.role }));
  await tx.deskRole.createMany({ data });
}

export async function setPassword(
  tx: Tx,
  stafferId: string,
  passwordHash: string,
  mustChange: boolean,
): Promise<void> {
  await tx.staffer.update({ where: { id: stafferId }, data: { passwordHash, mustChange } });
}

export async function setDisabled(tx: Tx, stafferId: string, disabled: boolean): Promise<void> {
  if (disabled)
    await tx.$executeRaw`UPDATE staffers SET disabled_at = newsroom_now() WHERE id = ${stafferId}::uuid`;
  else await tx.$executeRaw`UPDATE staffers SET disabled_at = NULL WHERE id = ${stafferId}::uuid`;
}

/** Takes the staffer's lock for the rest of the transaction: what is read of them afterwards is what the one before kept. */
export async function lockStaffer(tx: Tx, stafferId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM staffers WHERE id = ${stafferId}::uuid FOR NO KEY UPDATE`;
}

/** Locks every row that makes someone an admin, and says who they are: two admins can't remove each other at once. */
export async function lockAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id::text AS id FROM staffers s JOIN desk_roles r ON r.staffer_id = s.id
    WHERE r.role = 'admin' AND s.disabled_at IS NULL ORDER BY s.id FOR UPDATE`;
  return [...new Set(rows.map((row) => row.id))];
}

function toStaffer(row: StafferRow): Staffer {
  const { id, email, name, contact, mustChange, isDemo, createdAt, disabledAt } = row;
  return {
    id,
    email,
    name,
    contact,
    mustChange,
    isDemo,
    createdAt,
    disabledAt,
    roles: row.roles.map(toDeskRole),
  };
}

function toDeskRole(row: { deskId: string | null; role: string }): DeskRole {
  // desk_roles is written by replaceRoles only, from a Role.
  return { desk: row.deskId, role: row.role as Role };
}
