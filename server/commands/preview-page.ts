import { fillPlaces } from "#server/outputs/places.ts";
import type { Output } from "#server/outputs/release-for-readers.ts";
import { renderFrame } from "#server/outputs/site-frame.tsx";
import type { Db } from "#server/records/db.ts";
import { type Desk, listDesks } from "#server/records/desks.ts";
import { desksWithStories } from "#server/records/live-for-readers.ts";
import type { Publication } from "#server/records/publication.ts";

/**
 * The readers' page of a release not made, whole, in the site's frame but without its list of other stories. `deskId` is
 * the story's own: readers would be told of that desk, as of all that have something out.
 */
export async function pageForPreview(
  db: Db,
  outputs: readonly Output[],
  publication: Publication,
  deskId: string,
): Promise<string> {
  const page = outputs.find(({ format }) => format === "page");
  if (page === undefined) throw new Error("a release was rendered without a page");
  const frame = renderFrame({
    name: publication.name,
    zone: publication.zone,
    desks: await desksForReaders(db, deskId),
    here: deskId,
    origin: "",
    latest: [],
  });
  return fillPlaces(new TextDecoder().decode(page.bytes), frame);
}

async function desksForReaders(db: Db, deskId: string): Promise<readonly Desk[]> {
  const shown = await desksWithStories(db);
  return (await listDesks(db))
    .filter(({ id }) => id === deskId || shown.has(id))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
