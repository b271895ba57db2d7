import { defineConfig } from "vitest/config";

const FOLDERS = "{domain,copy,wire,server,components,app,prisma,scripts,tests,bench}";
const DATABASE = [`${FOLDERS}/**/*.db.test.{ts,tsx}`];
const GUARDS = ["tests/guards/**/*.test.ts"];
const PLATFORM = ["tests/{platform,chaos}/**/*.test.ts"];
const IGNORED = ["**/node_modules/**", "**/.next/**"];

/** Those that start servers and browsers run one file at a time: what they watch is how a process behaves. */
const ALONE = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 180_000 };
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
          exclude: IGNORED,
          ...ALONE,
          ...WITH_DATABASE,
        },
      },
    ],
  },
});
