/**
 * One place that knows the session has ended. Whoever meets a 401 calls askToSignInAgain(); the SignInAgain modal in the
 * shell listens and settles all who wait at once. Nothing else on the screen changes (Y11: expiry clears nothing).
 */
type Listener = () => void;

let waiting: ((back: boolean) => void)[] = [];
const listeners = new Set<Listener>();

/** Resolves true when the person is signed in again, false when they closed the question. */
export function askToSignInAgain(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    tell();
  });
}

export function isAskingToSignIn(): boolean {
  return waiting.length > 0;
}

export function settleSignIn(back: boolean): void {
  const settled = waiting;
  waiting = [];
  for (const resolve of settled) resolve(back);
  tell();
}

/** For useSyncExternalStore. */
export function onSessionQuestion(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
