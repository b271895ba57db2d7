import { fillPlaces } from "#server/outputs/places.ts";
import type { Output } from "#server/outputs/release-for-readers.ts";
import { renderFrame } from "#server/outputs/site-frame.tsx";
import type { Db } from "#server/records/db.ts";
import { listDesks } from "#server/records/desks.ts";
import type { Publication } from "#server/records/publication.ts";

/** The readers' page of a release not made, whole, in the site's frame but without its list of other stories. */
export async function pageForPreview(
  db: Db,
  outputs: readonly Output[],
  publication: Publication,
): Promise<string> {
  const page = outputs.find(({ format }) => format === "page");
  if (page === undefined) throw new Error("a release was rendered without a page");
  const frame = renderFrame({
    name: publication.name,
    zone: publication.zone,
    desks: await listDesks(db),
    origin: "",
    latest: [],
  });
  return fillPlaces(new TextDecoder().decode(page.bytes), frame);
}
