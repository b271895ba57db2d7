import { KIND_RULES } from "#domain/release-kinds.ts";
import { element, joined, type Markup } from "./markup.ts";
import { nitfElement } from "./nitf.ts";
import { oneLine } from "./one-line.ts";
import type { WireItem, WireStory } from "./wire-item.ts";

const NAR = "http://iptc.org/std/nar/2006-10-01/";

/** IPTC's own lists, by the prefix they have here. */
const SCHEMES = {
  ninat: "http://cv.iptc.org/newscodes/ninature/",
  stat: "http://cv.iptc.org/newscodes/pubstatusg2/",
  sig: "http://cv.iptc.org/newscodes/signal/",
} as const;

/** NewsML-G2 2.35 with the story as NITF inside (P2). `edNote` is the receiving desk's alone. */
export function newsmlG2(item: WireItem): string {
  return element(
    "newsItem",
    {
      xmlns: NAR,
      guid: item.id,
      version: String(item.version),
      standard: "NewsML-G2",
      standardversion: "2.35",
      conformance: "power",
      "xml:lang": item.language,
    },
    joined([
      catalog(),
      rightsInfo(item),
      itemMeta(item),
      contentMeta(item),
      item.story === null
        ? undefined
        : element(
            "contentSet",
            {},
            element("inlineXML", { contenttype: "application/nitf+xml" }, nitfElement(item)),
          ),
    ]),
  ).source;
}

/** The lists we use, within the document: nobody has to fetch a catalog to read it. */
function catalog(): Markup {
  const schemes = Object.entries(SCHEMES).map(([alias, uri]) => element("scheme", { alias, uri }));
  return element("catalog", {}, joined(schemes));
}

function rightsInfo({ copyright, usageTerms }: WireItem): Markup {
  return element(
    "rightsInfo",
    {},
    joined([
      named("copyrightHolder", copyright.holder),
      element("copyrightNotice", {}, copyright.notice),
      element("usageTerms", {}, usageTerms),
    ]),
  );
}

function itemMeta({
  publication,
  versionCreated,
  firstCreated,
  status,
  edNote,
  kind,
  story,
  notice,
}: WireItem): Markup {
  const signal = KIND_RULES[kind].wireSignal;
  return element(
    "itemMeta",
    {},
    joined([
      element("itemClass", { qcode: "ninat:text" }),
      named("provider", publication),
      element("versionCreated", {}, versionCreated),
      element("firstCreated", {}, firstCreated),
      element("pubStatus", { qcode: `stat:${status}` }),
      element("title", {}, story?.facts.hed ?? notice?.hed ?? ""),
      edNote === null ? undefined : element("edNote", {}, edNote),
      signal === null ? undefined : element("signal", { qcode: signal }),
    ]),
  );
}

function contentMeta({ firstCreated, contentModified, language, section, story }: WireItem): Markup {
  return element(
    "contentMeta",
    {},
    joined([
      element("contentCreated", {}, firstCreated),
      element("contentModified", {}, contentModified),
      ...(story?.facts.authors ?? []).map((name) => named("creator", name)),
      element("language", { tag: language }),
      named("subject", section),
      ...(story === null ? [] : descriptions(story)),
    ]),
  );
}

function descriptions({ facts }: WireStory): (Markup | undefined)[] {
  const optional = (name: string, said: string) => (said === "" ? undefined : element(name, {}, said));
  return [
    optional("headline", facts.hed),
    optional("dateline", facts.dateline),
    optional("by", facts.byline),
    optional("description", facts.summary),
  ];
}

/** Somebody or something by name alone. The standard has names on one line. */
function named(tag: string, name: string): Markup {
  const said = oneLine(name).trim();
  return element(tag, { literal: said }, element("name", {}, said));
}
