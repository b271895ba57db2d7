/** Within this many ms a page that reopened itself and was refused again waits for the person. */
const SOON_MS = 30_000;

/**
 * Loads the story afresh from the server. A page that is refused again and again isn't loaded again and again: the second
 * time soon after, the button is the person's.
 */
export function reopen(storyId: string, now: number = Date.now()): void {
  if (isFirstIn(SOON_MS, `reopened:${storyId}`, now)) location.reload();
}

function isFirstIn(ms: number, key: string, now: number): boolean {
  try {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (now - last < ms) return false;
    sessionStorage.setItem(key, String(now));
    return true;
  } catch (error) {
    // Without a memory for it there is no telling whether it would go round in circles.
    console.warn(
      "This browser keeps nothing for the session; the page is left to be reopened by hand.",
      error,
    );
    return false;
  }
}
