import { existsSync } from "node:fs";
import { runCommand } from "./run-command.ts";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser the tests drive; installed from Debian's packages when there is none and we may. */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, where there is nothing.`);
    return named;
  }
  const found = PLACES.find((place) => existsSync(place));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await runCommand(["apt-get", "update"], { env });
    const packages = ["chromium", "fonts-liberation"];
    const { output } = await runCommand(
      ["apt-get", "install", "-y", "--no-install-recommends", ...packages],
      { env },
    );
    if (existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
    throw new Error(`Chromium could not be installed:\n${output}`);
  }
  throw new Error("No Chromium was found; install one, or name it in CHROMIUM_PATH.");
}
