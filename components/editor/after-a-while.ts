/** So long several keystrokes are one reading, ms. Reading a long story, or drawing what was read, is felt in the typing. */
const WHILE_MS = 500;

/**
 * Does `act` some moments after it was first asked for, once for all who asked meanwhile, and not in the way of a key: when
 * the browser has nothing to do, or at the latest after as long again.
 */
export function afterAWhile(
  act: () => void,
  whileMs = WHILE_MS,
): {
  readonly ask: () => void;
  readonly cancel: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopIdle: (() => void) | null = null;
  const run = () => {
    stopIdle = null;
    act();
  };
  return {
    ask: () => {
      if (stopIdle !== null) return;
      timer ??= setTimeout(() => {
        timer = null;
        stopIdle = whenIdle(run, whileMs);
      }, whileMs);
    },
    cancel: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      stopIdle?.();
      stopIdle = null;
    },
  };
}

/** Answers how to call it off; null where the browser can't tell when it is idle, and it has been done. */
function whenIdle(run: () => void, most: number): (() => void) | null {
  if (!("requestIdleCallback" in globalThis)) {
    run();
    return null;
  }
  const asked = requestIdleCallback(run, { timeout: most });
  return () => cancelIdleCallback(asked);
}
