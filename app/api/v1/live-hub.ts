import { type Listening, listen } from "#server/database/listen.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { loadStory, type Story } from "#server/records/stories.ts";

const CHANNELS = ["desk", "release", "access", "notice", "comments"] as const;
type Channel = (typeof CHANNELS)[number];
/** N6: the law took a story. */
const EXPUNGE = "expunge";
/** A story stands on another desk now. */
const LEFT = "desk-left";

/** Something was committed somewhere. `story` is read once for all who listen; null when `id` is no story's. */
export interface Change {
  readonly channel: Channel;
  /** A story's ID or a staffer's; null when it is not known what was missed. */
  readonly id: string | null;
  readonly story: Promise<Story | null>;
  /** The desk that the story has left: for those who could know of it there. */
  readonly left?: string;
}

type Hear = (change: Change) => void;

interface Hub {
  readonly hearers: Set<Hear>;
  listening: Promise<Listening> | null;
}

const KEY = Symbol.for("writethru.live-hub");
// As with the database's pool: Next loads this module more than once, and one LISTEN connection a process is enough.
// The cast names the one property that only this module sets.
const shared = globalThis as typeof globalThis & { [KEY]?: Hub };

/** Hears of everything committed from now on, until the answered function is called. */
export async function hearChanges(hear: Hear): Promise<() => Promise<void>> {
  const hub = shared[KEY] ?? { hearers: new Set<Hear>(), listening: null };
  shared[KEY] = hub;
  hub.hearers.add(hear);
  hub.listening ??= openListening(hub);
  try {
    await hub.listening;
  } catch (problem) {
    hub.hearers.delete(hear);
    hub.listening = null;
    throw problem;
  }
  return () => leave(hub, hear);
}

async function leave(hub: Hub, hear: Hear): Promise<void> {
  hub.hearers.delete(hear);
  if (hub.hearers.size > 0) return;
  const last = hub.listening;
  hub.listening = null;
  await (await last)?.close();
}

function openListening(hub: Hub): Promise<Listening> {
  const { url } = processDatabase();
  return listen({
    url: process.env.DATABASE_DIRECT_URL || url,
    channels: [...CHANNELS, EXPUNGE, LEFT],
    onNotice: (channel, id) => {
      // The story can't be read any more, so nobody could be told by its ID: everyone reads again.
      if (channel === EXPUNGE) tell(hub, "desk", null);
      if (channel === LEFT) {
        const [story = "", desk = ""] = id.split(" ");
        tell(hub, "desk", story, desk);
      }
      const known = CHANNELS.find((each) => each === channel);
      if (known !== undefined) tell(hub, known, id);
    },
    // What was committed meanwhile is not known: everyone reads again.
    onBack: () => tell(hub, "desk", null),
  });
}

function tell(hub: Hub, channel: Channel, id: string | null, left?: string): void {
  // A notice names its staffer; no story has that ID.
  const story =
    id === null || channel === "notice" ? Promise.resolve(null) : loadStory(processDatabase().prisma, id);
  // Each hearer meets the failure itself; without this one too it would count as unhandled when there is none.
  story.catch(() => undefined);
  for (const hear of hub.hearers) hear({ channel, id, story, ...(left !== undefined && { left }) });
}
