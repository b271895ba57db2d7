/** Within this many ms a page that reopened itself and was refused again waits for the person. */
const SOON_MS = 30_000;

/**
 * Loads the story afresh from the server. A page that is refused again and again isn't loaded again and again: the second
 * time soon after, the button is the person's.
 */
export function reopen(storyId: string, now: number = Date.now()): void {
  const key = `reopened:${storyId}`;
  const last = Number(sessionStorage.getItem(key) ?? 0);
  if (now - last < SOON_MS) return;
  sessionStorage.setItem(key, String(now));
  location.reload();
}
