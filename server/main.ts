import type { Logger } from "pino";
import { stampAddress } from "./caller-address.ts";
import { keepSecret, prepareDataDirectory } from "./data-directory.ts";
import { type Database, openDatabase } from "./database/connect.ts";
import { hasDemoAccounts } from "./database/demo-mark.ts";
import { openStore, type Store } from "./database/open-store.ts";
import { closeProcessDatabase } from "./database/process-database.ts";
import { type Env, readEnv } from "./env.ts";
import { foundNewsroom } from "./found-newsroom.ts";
import { greet } from "./greeting.ts";
import { guardingHeaders } from "./guarding-headers.ts";
import { openHealth } from "./health.ts";
import { closeServer, createOrderedServer } from "./http-order.ts";
import { keepLedger } from "./jobs/expunged/keep-ledger.ts";
import { checkPort, listenOnPort } from "./listen-on-port.ts";
import { openLog } from "./log.ts";
import { watchLoopDelay } from "./loop-delay.ts";
import { mailMetrics } from "./mail-metrics.ts";
import { openReadersSite, openScreens } from "./open-answers.ts";
import { openDueReleases } from "./open-due-releases.ts";
import { openIdleFreezer } from "./open-idle-freezer.ts";
import { openNotifier } from "./open-notifier.ts";
import { openSearchIndexer } from "./open-search-indexer.ts";
import { openSync } from "./open-sync.ts";
import { releaseMetrics } from "./release-metrics.ts";
import { seedWhenNew } from "./seed-when-new.ts";
import { StartRefused } from "./start-refused.ts";
import { type Ending, stopInOrder } from "./stop-in-order.ts";
import { syncMetrics } from "./sync-metrics.ts";

const LOOPBACK = "127.0.0.1";
const EVERYWHERE = "0.0.0.0";
const TRIGGERS_ALONE =
  "the newsroom works with the login that owns its tables, so triggers alone guard the audit trail: see docs/OPERATIONS.md";

/** Starts Writethru as the environment says and returns once it serves; a person's mistake ends it with one sentence. */
export async function main(options: { reload: boolean }): Promise<void> {
  try {
    await start(readEnv(process.env), options.reload);
  } catch (problem) {
    process.stderr.write(problem instanceof StartRefused ? `${problem.message}\n` : `${describe(problem)}\n`);
    process.exit(1);
  }
}

async function start(env: Env, reload: boolean): Promise<void> {
  const log = openLog(env.logLevel);
  const dataDirectory = await prepareDataDirectory(env.dataDirectory);
  await checkPort(env.port, env.host ?? LOOPBACK);
  const secret = env.secret ?? (await keepSecret(dataDirectory));
  const store = await openStore(env, dataDirectory, secret);
  const endings: Ending[] = [{ what: "PostgreSQL", within: 20_000, end: () => store.stop() }];
  stopInOrder(() => endings, store.stopNow, log);
  try {
    await serve(env, { store, dataDirectory, secret, reload, log, endings });
  } catch (problem) {
    for (const ending of endings) await ending.end();
    throw problem;
  }
}

interface Started {
  readonly store: Store;
  readonly dataDirectory: string;
  readonly secret: string;
  readonly reload: boolean;
  readonly log: Logger;
  /** What has to be ended, first to last; parts put themselves before what they stand on. */
  readonly endings: Ending[];
}

async function serve(
  env: Env,
  { store, dataDirectory, secret, reload, log, endings }: Started,
): Promise<void> {
  const address = env.publicUrl ?? `http://localhost:${env.port}`;
  tellNext(env, store, secret, address);
  if (!store.guarded) log.warn(TRIGGERS_ALONE);
  const db = openDatabase({
    url: store.url,
    isPooled: store.directUrl !== store.url,
    max: 20,
    onLost: (problem) => log.warn({ err: problem }, "a database connection was lost"),
  });
  endings.unshift({ what: "the database's connections", within: 5_000, end: () => closeDatabases(db) });
  await seedWhenNew(env, store);
  const firstAdmin = await foundNewsroom(db);
  const demo = await hasDemoAccounts(db.pool);
  const host = hostFor(env, demo);

  const ledger = await keepLedger({
    pool: db.pool,
    directUrl: store.directUrl,
    dataDirectory,
    onProblem: (problem) => log.error({ err: problem }, "the list of expunged stories could not be written"),
  });
  endings.unshift({ what: "the list of expunged stories", within: 2_000, end: () => ledger.close() });
  const sync = await openSync(env, db, store.directUrl, log);
  if (sync) endings.unshift({ what: "the sync server", within: 5_000, end: () => sync.close() });
  const searchIndexer = await openSearchIndexer(env, db, store.directUrl, log);
  if (searchIndexer) endings.unshift(searchIndexer);
  const dueReleases = openDueReleases(env, db, log);
  if (dueReleases) endings.unshift(dueReleases);
  const idleFreezer = openIdleFreezer(env, db, log);
  if (idleFreezer) endings.unshift(idleFreezer);
  const notifier = await openNotifier(env, db, address, log);
  if (notifier) endings.unshift(notifier);
  const loopDelay = watchLoopDelay();
  const metrics = () => loopDelay.metrics() + (sync ? syncMetrics(sync.metrics) : "");
  const health = openHealth({
    pool: db.pool,
    metricsToken: env.metricsToken,
    metrics,
    storedMetrics: async () => (await releaseMetrics(db)) + (await mailMetrics(db)),
  });
  const readers = openReadersSite(env, store, log);
  if (readers) endings.unshift(readers.ending);
  const screens = await openScreens(env, reload);
  if (screens) endings.unshift(screens.ending);
  const server = createOrderedServer(
    {
      arrive: (request) => stampAddress(request, env.publicUrl !== null),
      headers: (request) => guardingHeaders(request, env.publicUrl),
      answers: [health.answer, readers?.answer, screens?.answer].filter((answer) => answer !== undefined),
      sync: sync?.handleUpgrade ?? null,
      next: screens?.upgrade ?? null,
    },
    log,
  );
  await listenOnPort(server, env.port, host);
  endings.unshift({ what: "the HTTP server", within: 10_000, end: () => closeServer(server) });
  // Before the server closes: it waits for every socket, and these only leave when they are sent away.
  if (sync) endings.unshift({ what: "edits under way", within: 15_000, end: () => sync.drain() });
  endings.unshift({ what: "readiness", within: 100, end: async () => health.drain() });
  greet({
    address,
    demo,
    firstAdmin,
    keptHome: demo && env.host !== null && host !== env.host ? env.host : null,
  });
}

/** Next loads its own copies of our modules; what they share with this one is the environment and the database. */
function tellNext(env: Env, store: Store, secret: string, address: string): void {
  process.env.DATABASE_URL = store.url;
  process.env.DATABASE_DIRECT_URL = store.directUrl;
  process.env.PUBLIC_DATABASE_URL = store.publicUrl;
  process.env.NEXTAUTH_SECRET = secret;
  process.env.NEXTAUTH_URL = address;
  // Without PUBLIC_URL whatever host the request came to is ours.
  if (env.publicUrl === null) process.env.AUTH_TRUST_HOST = "true";
}

/** Passwords that everybody knows stay on this machine, unless SEED=demo says by hand that they may be served. */
function hostFor(env: Env, demo: boolean): string {
  const isLoopback = env.host !== null && /^(localhost|127\.|::1$)/.test(env.host);
  if (demo && env.seed !== "demo") return isLoopback && env.host !== null ? env.host : LOOPBACK;
  return env.host ?? EVERYWHERE;
}

async function closeDatabases(db: Database): Promise<void> {
  await closeProcessDatabase();
  await db.close();
}

function describe(problem: unknown): string {
  if (!(problem instanceof Error)) return `Writethru could not start: ${String(problem)}`;
  const cause = problem.cause === undefined ? "" : `\nbecause: ${describe(problem.cause)}`;
  return `${problem.stack ?? problem.message}${cause}`;
}
