import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const FOLDERS = "{domain,copy,wire,server,components,app,prisma,scripts,tests,bench}";
const DATABASE = [`${FOLDERS}/**/*.db.test.{ts,tsx}`];
const GUARDS = ["tests/guards/**/*.test.ts"];
const PLATFORM = ["tests/{platform,chaos}/**/*.test.ts"];
const IGNORED = ["**/node_modules/**", "**/.next/**"];

/** What a screen comes to is waited for as long as Playwright waits, not a second. */
const PATIENT = { testTimeout: 120_000, hookTimeout: 180_000, expect: { poll: { timeout: 30_000 } } };
/** Those that watch how a process behaves, or how soon, run one file at a time. */
const ALONE = { ...PATIENT, fileParallelism: false };
/** What holds the badge to seconds, or measures: a browser beside it would take them. */
const TIMED = ["tests/e2e/badge-tells-the-truth.e2e.ts", "bench/**/*.e2e.ts"];
/** A file keeps two cores busy with its browser, its server and PostgreSQL. */
const BROWSER_FILES_AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2));
/** One PostgreSQL for the run; see tests/support/database.ts. */
const WITH_DATABASE = { globalSetup: "tests/support/cluster.ts" };

export default defineConfig({
  test: {
    pool: "forks",
    projects: [
      {
        test: {
          name: "unit",
          // Speed is measured in bench/; a slow machine fails no test.
          testTimeout: 60_000,
          // Pure code keeps nothing between tests: files share what they import, which costs more than most of them do.
          isolate: false,
          include: [`${FOLDERS}/**/*.test.{ts,tsx}`],
          exclude: [...IGNORED, ...DATABASE, ...GUARDS, ...PLATFORM],
        },
      },
      {
        test: {
          name: "database",
          include: DATABASE,
          exclude: [...IGNORED, ...PLATFORM],
          testTimeout: 30_000,
          ...WITH_DATABASE,
        },
      },
      { test: { name: "guards", include: GUARDS, exclude: IGNORED, testTimeout: 120_000 } },
      { test: { name: "platform", include: PLATFORM, exclude: IGNORED, ...ALONE, ...WITH_DATABASE } },
      {
        test: {
          name: "browser",
          include: ["{tests,bench}/**/*.e2e.ts"],
          exclude: [...IGNORED, ...TIMED],
          maxWorkers: BROWSER_FILES_AT_ONCE,
          // Files of one process share its modules and its browser; what they watch is in databases of their own.
          isolate: false,
          // Projects of different widths take turns.
          sequence: { groupOrder: 1 },
          ...PATIENT,
          ...WITH_DATABASE,
        },
      },
      { test: { name: "timed", include: TIMED, exclude: IGNORED, ...ALONE, ...WITH_DATABASE } },
    ],
  },
});
