import type { FirstAdmin } from "./found-newsroom.ts";
import { say } from "./say.ts";

const DEMO_ACCOUNTS = ["reporter", "reporter2", "editor", "copy", "managing", "admin"];

/** Says where the newsroom is, and who can sign in when everybody knows how. */
export function greet(options: {
  address: string;
  demo: boolean;
  firstAdmin: FirstAdmin | null;
  keptHome: string | null;
}): void {
  say("");
  say(`  Writethru is running at ${options.address}`);
  say(`  The newsroom: ${options.address}/newsroom   The readers' pages: ${options.address}/`);
  if (options.demo) {
    say("");
    say("  Demo accounts, all with the password: newsroom");
    for (const name of DEMO_ACCOUNTS) say(`    ${name}@courier.test`);
  }
  if (options.firstAdmin !== null) {
    say("");
    say(
      `  The first account, shown this once: ${options.firstAdmin.email}, password ${options.firstAdmin.password}`,
    );
  }
  if (options.keptHome !== null) {
    say("");
    say(`  These accounts are known to everybody, so Writethru listens on this machine only and not on`);
    say(`  ${options.keptHome}; set SEED=demo to serve the demo to others.`);
  }
  say("");
  say("  Ctrl-C stops it. Everything is kept for the next start.");
  say("");
}
