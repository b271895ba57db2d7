/** So long several keystrokes are one reading, ms. Reading a long story, or drawing what was read, is felt in the typing. */
const WHILE_MS = 500;

/** Does `act` some moments after it was first asked for, once for all who asked meanwhile. */
export function afterAWhile(
  act: () => void,
  whileMs = WHILE_MS,
): {
  readonly ask: () => void;
  readonly cancel: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    ask: () => {
      timer ??= setTimeout(() => {
        timer = null;
        act();
      }, whileMs);
    },
    cancel: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
