import { fillPlaces } from "#server/outputs/places.ts";
import type {
  OutputFormat,
  PublicationForReaders,
  ReleaseForReaders,
} from "#server/outputs/release-for-readers.ts";
import { renderOutputs } from "#server/outputs/render-outputs.ts";
import { renderFrame } from "#server/outputs/site-frame.tsx";
import { SAMPLE_PUBLICATION } from "./sample-release.ts";

/** For tests: outputs as a reader's programs read them. Needs a DOM (the jsdom environment). */

export const SAMPLE_ORIGIN = "https://courier.test";

/** The text of every stored format with the places filled; a format that wasn't made is empty. */
export function sourcesOf(
  release: ReleaseForReaders,
  publication: PublicationForReaders = SAMPLE_PUBLICATION,
): Readonly<Record<OutputFormat, string>> {
  const sources = {
    page: "",
    "rss-item": "",
    "atom-entry": "",
    "json-feed-item": "",
    "json-ld": "",
    copy: "",
    ninjs: "",
    "newsml-g2": "",
    nitf: "",
    text: "",
    markdown: "",
  };
  const { name, zone } = publication;
  const fill = renderFrame({ name, zone, desks: [], origin: SAMPLE_ORIGIN, latest: [] });
  for (const { format, bytes } of renderOutputs(release, publication)) {
    sources[format] = fillPlaces(new TextDecoder().decode(bytes), fill);
  }
  return sources;
}

export function htmlOf(source: string): Document {
  return new DOMParser().parseFromString(source, "text/html");
}

/** Throws when it isn't well-formed. */
export function xmlOf(source: string): Document {
  const document = new DOMParser().parseFromString(source, "application/xml");
  const problem = document.querySelector("parsererror");
  if (problem) throw new Error(problem.textContent ?? "not well-formed");
  return document;
}
