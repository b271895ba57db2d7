import type { PublicDatabase } from "#server/records/public/public-database.ts";
import { loadOutputs } from "#server/records/public/stored-outputs.ts";
import { BoundedCache } from "./bounded-cache.ts";

interface ReleaseKey {
  readonly storyId: string;
  readonly number: number;
}

/**
 * The stored outputs of releases, their places still to fill, by story, number and format. A release is append-only and so
 * are its bytes; whether it is still the live one is asked of the database on every request, never of this.
 */
export class StoredOutputs {
  readonly #kept: BoundedCache<string>;

  constructor(
    private readonly db: PublicDatabase,
    mostBytes: number,
  ) {
    this.#kept = new BoundedCache(mostBytes);
  }

  /** The output of one release. Throws when it isn't there: a live release without it is a bug. */
  async one(format: string, release: ReleaseKey): Promise<string> {
    const [stored] = await this.all(format, [release]);
    if (stored === undefined)
      throw new Error(`release ${release.storyId} ${release.number} has no ${format}`);
    return stored;
  }

  /** The outputs of several releases in the order asked for; those without one are left out. */
  async all(format: string, releases: readonly ReleaseKey[]): Promise<readonly string[]> {
    const found = new Map<string, string>();
    const missing: ReleaseKey[] = [];
    for (const release of releases) {
      const stored = this.#kept.get(keyOf(format, release));
      if (stored === undefined) missing.push(release);
      else found.set(keyOf(format, release), stored);
    }
    const decoder = new TextDecoder();
    for (const output of await loadOutputs(this.db, format, missing)) {
      const stored = decoder.decode(output.bytes);
      found.set(keyOf(format, output), stored);
      this.#kept.set(keyOf(format, output), stored, output.bytes.length * 2); // JavaScript keeps two bytes a letter
    }
    return releases.flatMap((release) => found.get(keyOf(format, release)) ?? []);
  }
}

function keyOf(format: string, { storyId, number }: ReleaseKey): string {
  return `${format} ${storyId} ${number}`;
}
