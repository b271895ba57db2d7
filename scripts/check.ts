import { runVitest } from "./run-vitest.ts";
import { finish, runChecks, type Tally } from "./steps.ts";

// `npm run check`: what can be known without a database or a browser, in two minutes at most.
const tally: Tally = { passed: 0, failed: 0 };
await runChecks(tally);
await runVitest(tally, ["unit"]);
finish(tally);
