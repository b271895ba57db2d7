import { type StoredHistory, storyHistory } from "#server/records/public/story-history.ts";
import { offThread } from "#server/workers/off-thread.ts";
import { type Answer, tagOf } from "./answer.ts";
import { frameOf, RAIL } from "./answer-pages.ts";
import { answerRefusal } from "./answer-refusal.ts";
import { framed, type Site } from "./site.ts";

/** The change log tells of so many releases at most, the newest. */
const LONGEST = 100;

/** P3: a story's public change log, the way to where it is now, or null when no story ever had the address. */
export async function answerChanges(site: Site, origin: string, address: string): Promise<Answer | null> {
  const [facts, history, latest] = await Promise.all([
    site.facts(),
    storyHistory(site.db, address, LONGEST),
    site.latest(RAIL),
  ]);
  const live = history.find((release) => release.live);
  if (live === undefined) {
    const found = await site.find(address);
    if (found?.kind === "moved") return { status: 301, headers: { Location: `${found.to}/changes` } };
    return found?.kind === "expunged" ? answerRefusal(site, 451) : null;
  }
  if (live.gives === null) return null;
  const shown = live.gives === "words";
  const etag = tagOf(`changes-r${live.number}`, [origin, facts, address, history.length, latest]);
  return {
    status: 200,
    mediaType: "text/html; charset=utf-8",
    etag,
    headers: shown ? {} : { "X-Robots-Tag": "noindex" },
    body: () =>
      site.body(etag, async () => {
        const story = { address, hed: live.hed, shown };
        const page = await offThread("changesPage", facts.publication, story, history.map(inHistory));
        return framed(page, { ...frameOf(facts, origin), here: live.desk_id, latest });
      }),
  };
}

function inHistory(release: StoredHistory) {
  // A release's own note is the one dated with its own instant; the others came with releases before it.
  const own = release.notes.find((note) => Date.parse(note.at) === release.released_at.getTime());
  return {
    number: release.number,
    kind: release.kind,
    at: release.released_at,
    note: own === undefined ? null : `${own.label} ${own.text}`,
    copy: release.copy,
  };
}
