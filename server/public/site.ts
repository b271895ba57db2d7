import { fillPlaces } from "#server/outputs/places.ts";
import { renderFrame, type SiteFrame } from "#server/outputs/site-frame.tsx";
import { type Found, findAddresses } from "#server/records/public/find-address.ts";
import type { PublicDatabase } from "#server/records/public/public-database.ts";
import { latestStories, type PublishedStory } from "#server/records/public/published-stories.ts";
import { loadSiteFacts, type SiteFacts } from "#server/records/public/site-facts.ts";
import { BoundedCache } from "./bounded-cache.ts";
import { SharedLook } from "./shared-look.ts";
import { StoredOutputs } from "./stored-outputs.ts";

/** Milliseconds. */
const FACTS_LAST = 500;
const MEGABYTE = 1024 * 1024;

/** What the pages of the readers' site are made with. */
export class Site {
  readonly outputs: StoredOutputs;
  /** Whole bodies by ETag: what an ETag names never changes. */
  readonly #bodies = new BoundedCache<Buffer>(32 * MEGABYTE);

  readonly #found = new SharedLook<Found>((addresses) => findAddresses(this.db, addresses));
  readonly #latest = new SharedLook<readonly PublishedStory[]>((keys) => latestByKey(this.db, keys));
  #facts: { readonly facts: SiteFacts; readonly at: number } | null = null;

  constructor(
    readonly db: PublicDatabase,
    /** Milliseconds of a clock that never goes back; it times what is kept, and tells nobody the time. */
    private readonly now: () => number,
  ) {
    this.outputs = new StoredOutputs(db, 32 * MEGABYTE);
  }

  /** The publication's name for pages that must be shown without the database; empty until it was read once. */
  get lastName(): string {
    return this.#facts?.facts.publication.name ?? "";
  }

  /** Settings and desks, at most half a second old. They tell nothing of any one story, so P4 doesn't need them newer. */
  async facts(): Promise<SiteFacts> {
    if (this.#facts && this.now() - this.#facts.at < FACTS_LAST) return this.#facts.facts;
    const at = this.now();
    const facts = await loadSiteFacts(this.db);
    this.#facts = { facts, at };
    return facts;
  }

  /** What is at an address now; null when nothing ever was. */
  async find(address: string): Promise<Found | null> {
    return (await this.#found.ask(address)) ?? null;
  }

  /** The published stories that moved last, of all desks or of one. */
  async latest(limit: number, desk: string | null = null): Promise<readonly PublishedStory[]> {
    return (await this.#latest.ask(JSON.stringify([limit, desk]))) ?? [];
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

async function latestByKey(
  db: PublicDatabase,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly PublishedStory[]>> {
  const found = await Promise.all(
    keys.map(async (key) => {
      const [limit, desk]: [number, string | null] = JSON.parse(key); // made by `latest`
      return [key, await latestStories(db, { limit, desk })] as const;
    }),
  );
  return new Map(found);
}
