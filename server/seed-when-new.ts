import { type Database, openDatabase } from "./database/connect.ts";
import { clearHalfMadeDemo, demoState, markDemoWhole } from "./database/demo-mark.ts";
import type { Store } from "./database/open-store.ts";
import type { Env } from "./env.ts";
import { sayWhile } from "./say.ts";
import { StartRefused } from "./start-refused.ts";

const HALF_MADE =
  "The demo newsroom in DATABASE_URL was only half made; empty that database, or start with SEED=none.";

/**
 * Fills a new database with the demo newsroom: an embedded one unless SEED=none, any other only with SEED=demo. A demo
 * that a killed start left half made is made again on the embedded PostgreSQL; nobody can have worked in it yet.
 */
export async function seedWhenNew(env: Env, store: Store): Promise<void> {
  const wanted = env.seed === "demo" || (env.seed === null && store.embedded);
  if (!wanted) return;
  // The demo's news day sets the newsroom's clock, which is its owner's to set.
  const db = openDatabase({ url: store.ownerUrl });
  try {
    await seed(store, db);
  } finally {
    await db.close();
  }
}

async function seed(store: Store, db: Database): Promise<void> {
  const state = await demoState(db.pool);
  if (state === "whole" || state === "own") return;
  if (state === "half") {
    if (!store.embedded) throw new StartRefused(HALF_MADE);
    await clearHalfMadeDemo(db.pool);
    await store.prepare();
  }
  await sayWhile("Setting up the demo newsroom", async () => {
    const { seedDemoNewsroom } = await import("#prisma/seed.ts");
    await seedDemoNewsroom(db);
  });
  await markDemoWhole(db.pool);
}
