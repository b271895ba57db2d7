import { fillPlaces } from "#server/outputs/places.ts";
import { renderFrame, type SiteFrame } from "#server/outputs/site-frame.tsx";
import type { PublicDatabase } from "#server/records/public/public-database.ts";
import { latestStories, type PublishedStory } from "#server/records/public/published-stories.ts";
import { loadSiteFacts, type SiteFacts } from "#server/records/public/site-facts.ts";
import { BoundedCache } from "./bounded-cache.ts";
import { StoredOutputs } from "./stored-outputs.ts";

/** How many stories stand in the rail; one fewer beside a story that is one of them. */
const RAIL = 7;
const MEGABYTE = 1024 * 1024;

/** What the pages of the readers' site are made with. */
export class Site {
  readonly outputs: StoredOutputs;
  /** Whole bodies by ETag: what an ETag names never changes. */
  readonly #bodies = new BoundedCache<Buffer>(32 * MEGABYTE);

  constructor(readonly db: PublicDatabase) {
    this.outputs = new StoredOutputs(db, 32 * MEGABYTE);
  }

  /** The publication's name for pages that must be shown without the database; empty until it was read once. */
  lastName = "";

  async facts(): Promise<SiteFacts> {
    const facts = await loadSiteFacts(this.db);
    this.lastName = facts.publication.name;
    return facts;
  }

  /** The stories that moved last, for the rail. */
  latest(): Promise<readonly PublishedStory[]> {
    return latestStories(this.db, { limit: RAIL });
  }

  /** The body an ETag names, made once while it is asked for. */
  async body(etag: string, make: () => string | Promise<string>): Promise<Buffer> {
    const kept = this.#bodies.get(etag);
    if (kept !== undefined) return kept;
    const made = Buffer.from(await make(), "utf8");
    this.#bodies.set(etag, made, made.length);
    return made;
  }
}

/** A page with its frame around it. */
export function framed(page: string, frame: SiteFrame): string {
  return fillPlaces(page, renderFrame(frame));
}
