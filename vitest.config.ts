import { defineConfig } from "vitest/config";

const FOLDERS = "{domain,copy,wire,server,components,app,prisma,scripts,tests}";
const PURE = `${FOLDERS}/**/*.test.{ts,tsx}`;
const DATABASE = [`${FOLDERS}/**/*.db.test.{ts,tsx}`];
const PLATFORM = ["tests/{platform,chaos,guards}/**/*.test.ts"];
const BROWSER = ["tests/**/*.e2e.ts"];
const IGNORED = ["**/node_modules/**", "**/.next/**"];

// Pure tests run without anything; the others share one PostgreSQL for the run (tests/support/cluster.ts).
export default defineConfig({
  test: {
    pool: "forks",
    projects: [
      { test: { name: "unit", include: [PURE], exclude: [...IGNORED, ...DATABASE, ...PLATFORM] } },
      {
        test: {
          name: "database",
          include: DATABASE,
          exclude: [...IGNORED, ...PLATFORM],
          globalSetup: "tests/support/cluster.ts",
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "platform",
          include: PLATFORM,
          exclude: IGNORED,
          globalSetup: "tests/support/cluster.ts",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: BROWSER,
          exclude: IGNORED,
          globalSetup: "tests/support/cluster.ts",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
