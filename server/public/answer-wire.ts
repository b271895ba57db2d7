import { fillOrigin } from "#server/outputs/places.ts";
import { WIRE_FORMATS } from "#server/outputs/release-for-readers.ts";
import { WIRE_MEDIA_TYPES } from "#server/outputs/wire-formats.ts";
import { type Answer, tagOf } from "./answer.ts";
import { answerRefusal } from "./answer-refusal.ts";
import type { Target } from "./read-target.ts";
import type { Site } from "./site.ts";

/**
 * A story as other newsrooms and programs take it (P2), also when it was withheld or killed: then its status says so. Null
 * when nothing was ever there, or its release is older than the format.
 */
export async function answerWire(
  site: Site,
  origin: string,
  { address, format }: Extract<Target, { kind: "wire" }>,
): Promise<Answer | null> {
  const found = await site.find(address);
  if (found === null) return null;
  if (found.kind === "expunged") return answerRefusal(site, 451);
  if (found.kind === "moved")
    return { status: 301, headers: { Location: `${found.to}${WIRE_FORMATS[format]}` } };
  const { release } = found;
  const [stored] = await site.outputs.all(format, [release]);
  if (stored === undefined) return null;
  return {
    status: 200,
    mediaType: WIRE_MEDIA_TYPES[format],
    etag: tagOf(`r${release.number}`, [release.storyId, release.sha256, origin, format]),
    // The page is what search engines should find.
    headers: { "X-Robots-Tag": "noindex" },
    body: () => Buffer.from(fillOrigin(stored, origin), "utf8"),
  };
}
