import type { Logger } from "pino";

/** One thing to end, and how long that may take before the next one's turn comes all the same. */
export interface Ending {
  readonly what: string;
  readonly within: number;
  end(): Promise<void>;
}

/** npm passes on the Ctrl-C that the terminal already sent; the same key press must not count twice. */
const SAME_PRESS_MS = 1_000;

/**
 * Ends everything in the given order at SIGINT or SIGTERM and leaves with 0, or 1 if something would not end. A second
 * Ctrl-C leaves at once, after `force`.
 */
export function stopInOrder(endings: () => readonly Ending[], force: () => void, log: Logger): void {
  let since: number | null = null;
  const onSignal = () => {
    if (since === null) {
      since = Date.now();
      void endAll(endings(), log).then((clean) => process.exit(clean ? 0 : 1));
    } else if (Date.now() - since > SAME_PRESS_MS) {
      force();
      process.exit(130);
    }
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}

async function endAll(endings: readonly Ending[], log: Logger): Promise<boolean> {
  let clean = true;
  for (const ending of endings) {
    try {
      await endWithin(ending);
    } catch (problem) {
      log.error({ err: problem }, `could not end: ${ending.what}`);
      clean = false;
    }
  }
  return clean;
}

async function endWithin(ending: Ending): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${ending.what} took over ${ending.within} ms`)),
      ending.within,
    );
  });
  await Promise.race([ending.end(), late]).finally(() => clearTimeout(timer));
}
