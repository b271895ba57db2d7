import { buildScreens } from "./build.ts";
import { findChromium } from "./find-chromium.ts";
import { runVitest } from "./run-vitest.ts";
import { finish, runChecks, runStep, type Tally } from "./steps.ts";

// `npm test`: everything. One after the other, because tests that watch processes and browsers need the machine.
const tally: Tally = { passed: 0, failed: 0 };
await runChecks(tally);
await runVitest(tally, ["unit", "database", "guards"]);
if (await runStep(tally, "the newsroom screens are built", buildScreens)) {
  await runVitest(tally, ["platform"]);
  let chromium = "";
  const found = await runStep(tally, "a Chromium is there", async () => {
    chromium = await findChromium();
  });
  if (found) await runVitest(tally, ["browser", "timed"], { CHROMIUM_PATH: chromium });
}
finish(tally);
