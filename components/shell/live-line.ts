import { onSessionQuestion } from "./session-ended.ts";

/** `back`: the stream wasn't there until now, so anything may have changed. */
export type LiveEvent = "desk" | "story" | "release" | "access" | "notice" | "comments" | "back";

interface Hearer {
  /** `story`: the one it is about; null where that is not known. */
  readonly hear: (event: LiveEvent, story: string | null) => void;
  readonly state: (state: "live" | "lost") => void;
}

const ADDRESS = "/api/v1/live";
const EVENTS = ["desk", "story", "release", "access", "notice", "comments"] as const;
const RETRY = 4_000;
/** What was read so shortly before the last change came may be without it, ms: pages take their time over a slow line. */
const READING = 30_000;
/** A screen nobody looks at gives its stream back: browsers allow six connections to one host over HTTP/1.1. */
const UNWATCHED = 60_000;

const hearers = new Set<Hearer>();
let source: EventSource | null = null;
let wasLost = false;
let isOpen = false;
/** When the newsroom last told of anything; of the page's own clock, ms. */
let lastTold = Number.NEGATIVE_INFINITY;
let stop: (() => void) | null = null;

/**
 * Joins the one event stream this page has; the last to leave closes it. What a screen shows was read before it could
 * join: if anything was told meanwhile, it is told to read again.
 */
export function joinLive(hearer: Hearer): () => void {
  hearers.add(hearer);
  if (wasLost) hearer.state("lost");
  else if (isOpen && performance.now() - lastTold < READING) hearer.hear("back", null);
  stop ??= start();
  return () => {
    hearers.delete(hearer);
    if (hearers.size > 0) return;
    stop?.();
    stop = null;
  };
}

function start(): () => void {
  let retry: ReturnType<typeof setTimeout> | undefined;
  let unwatched: ReturnType<typeof setTimeout> | undefined;

  function tell(event: LiveEvent, story: string | null = null): void {
    lastTold = performance.now();
    for (const { hear } of [...hearers]) hear(event, story);
  }
  function say(state: "live" | "lost"): void {
    for (const hearer of [...hearers]) hearer.state(state);
  }
  function lost(): void {
    wasLost = true;
    isOpen = false;
    say("lost");
    // A refused stream (an ended session, a proxy's 502) is closed for good by the browser: open a new one.
    if (source?.readyState === EventSource.CLOSED) {
      clearTimeout(retry);
      retry = setTimeout(open, RETRY);
    }
  }
  function back(): void {
    wasLost = false;
    isOpen = true;
    say("live");
    // Also at first: nobody told this page what changed between its making and now.
    tell("back");
  }
  function open(): void {
    close();
    source = new EventSource(ADDRESS);
    source.onopen = back;
    source.onerror = lost;
    for (const name of EVENTS) source.addEventListener(name, ({ data }) => tell(name, storyIn(data)));
  }
  function close(): void {
    clearTimeout(retry);
    source?.close();
    source = null;
    isOpen = false;
  }
  function atOnce(): void {
    if (wasLost) open();
  }
  function watch(): void {
    clearTimeout(unwatched);
    if (document.visibilityState === "hidden") unwatched = setTimeout(giveBack, UNWATCHED);
    else if (source === null) open();
  }
  function giveBack(): void {
    close();
    wasLost = true;
  }

  open();
  window.addEventListener("online", atOnce);
  window.addEventListener("offline", lost);
  document.addEventListener("visibilitychange", watch);
  const stopAsking = onSessionQuestion(atOnce);
  return () => {
    clearTimeout(unwatched);
    close();
    wasLost = false;
    stopAsking();
    window.removeEventListener("online", atOnce);
    window.removeEventListener("offline", lost);
    document.removeEventListener("visibilitychange", watch);
  };
}

/** Our own server's JSON: {"id": …} of a story, or nothing. */
function storyIn(data: string): string | null {
  const named: unknown = JSON.parse(data);
  return typeof named === "object" && named !== null && "id" in named && typeof named.id === "string"
    ? named.id
    : null;
}
