import type { Prisma, PrismaClient } from "./generated/client.ts";

/** The client of an open transaction: what writes go through. */
export type Tx = Prisma.TransactionClient;

/** What reads go through: the Prisma client itself, or the client of an open transaction. */
export type Db = PrismaClient | Tx;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether text from outside can be an ID at all: PostgreSQL throws on casting anything else to uuid. */
export function isId(text: string): boolean {
  return ID.test(text);
}
