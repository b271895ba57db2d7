import { linkOf } from "#components/article/runs.tsx";
import type { Run } from "#copy/format.ts";
import { datelineText } from "#domain/dateline.ts";
import { absolute, element, joined, type Markup, text } from "./markup.ts";
import type { ReaderNote } from "./release-for-readers.ts";
import type { WireItem, WireNotice, WireStory, WordGroup } from "./wire-item.ts";

const NITF = "http://iptc.org/std/NITF/2006-10-18/";

/**
 * NITF 3.6 (P2). Notes to readers stand in the body, `ed-msg` is the receiving desk's. `management-status` is one of usable,
 * withheld, canceled; an embargo would be `date.release` in the future, never `date.expire`, but nothing embargoed goes out.
 */
export function nitf(item: WireItem): string {
  return nitfElement(item).source;
}

/** The same as a part of another document. */
export function nitfElement(item: WireItem): Markup {
  const { story, notice } = item;
  return element(
    "nitf",
    { xmlns: NITF, version: "-//IPTC//DTD NITF 3.6//EN", baselang: item.language },
    joined([
      element("head", {}, joined([element("title", {}, titleOf(item)), docData(item), pubData(item)])),
      element("body", {}, story === null ? noticeBody(notice) : storyBody(item, story)),
    ]),
  );
}

function titleOf({ story, notice }: WireItem): string {
  return story?.facts.hed ?? notice?.hed ?? "";
}

function docData(item: WireItem): Markup {
  const corrections = item.story?.facts.notes.filter(
    ({ kind }) => kind === "correction" || kind === "clarification",
  );
  return element(
    "docdata",
    { "management-status": item.status },
    joined([
      element("doc-id", { regsrc: item.publication, "id-string": item.id }),
      element("du-key", { key: item.id, version: String(item.version) }),
      element("date.issue", { norm: basic(item.firstCreated) }),
      element("date.release", { norm: basic(item.versionCreated) }),
      ...(corrections ?? []).map(({ text: said }) =>
        element("correction", { info: said, "id-string": item.id, regsrc: item.publication }),
      ),
      item.edNote === null ? undefined : element("ed-msg", { info: item.edNote }),
      element("doc.copyright", { year: String(item.copyright.year), holder: item.copyright.holder }),
    ]),
  );
}

function pubData({ publication, contentModified, section, address }: WireItem): Markup {
  return element("pubdata", {
    type: "web",
    "date.publication": basic(contentModified),
    name: publication,
    "position.section": section,
    "ex-ref": absolute(address),
  });
}

function storyBody(item: WireItem, story: WireStory): Markup {
  const { facts, copy, groups, notes, contacts } = story;
  const opening = groups.find((group) => group.kind === "paragraph");
  const head = joined([
    element(
      "hedline",
      {},
      joined([
        element("hl1", {}, runsIn(copy.hed)),
        facts.dek === "" ? undefined : element("hl2", {}, runsIn(copy.dek)),
      ]),
    ),
    facts.byline === "" ? undefined : element("byline", {}, facts.byline),
    element("distributor", {}, item.publication),
    facts.dateline === "" ? undefined : element("dateline", {}, element("location", {}, facts.dateline)),
    facts.summary === "" ? undefined : element("abstract", {}, element("p", {}, facts.summary)),
  ]);
  const content = joined([
    ...notes.top.map(noteIn),
    ...groups.map((group) => groupIn(group, group === opening ? datelineText(copy.fields.dateline) : "")),
    ...notes.bottom.map(noteIn),
  ]);
  return joined([
    element("body.head", {}, head),
    element("body.content", {}, content),
    contacts.length === 0 ? undefined : element("body.end", {}, element("tagline", {}, contacts.join(" "))),
  ]);
}

function noticeBody(notice: WireNotice | null): Markup {
  return joined([
    element("body.head", {}, element("hedline", {}, element("hl1", {}, notice?.hed ?? ""))),
    notice?.note ? element("body.content", {}, noteIn(notice.note)) : undefined,
  ]);
}

function groupIn(group: WordGroup, dateline: string): Markup {
  switch (group.kind) {
    case "paragraph":
      return element(
        "p",
        dateline === "" ? {} : { lede: "true" },
        joined([text(dateline), runsIn(group.runs)]),
      );
    case "subhed":
      return element("hl2", {}, runsIn(group.runs));
    case "note":
      return noteOf(element("p", {}, runsIn(group.runs)));
    case "quote":
      return element(
        "bq",
        {},
        element("block", {}, joined(group.items.map((runs) => element("p", {}, runsIn(runs))))),
      );
    case "bullet":
      return element("ul", {}, joined(group.items.map((runs) => element("li", {}, runsIn(runs)))));
    case "number":
      return element("ol", {}, joined(group.items.map((runs) => element("li", {}, runsIn(runs)))));
  }
}

function noteIn({ label, text: said }: ReaderNote): Markup {
  return noteOf(element("p", {}, `${label} ${said}`));
}

function noteOf(paragraph: Markup): Markup {
  return element("note", { noteclass: "editorsnote" }, element("body.content", {}, paragraph));
}

function runsIn(runs: readonly Run[]): Markup {
  return joined(runs.map(runIn));
}

/** NITF has one element for stress; which it was is said in its class. */
function runIn(run: Run): Markup {
  const { strong, em } = run.marks ?? {};
  const link = linkOf(run);
  let words = text(run.text);
  if (em) words = element("em", {}, words);
  if (strong) words = element("em", { class: "strong" }, words);
  if (link !== null) words = element("a", { href: link }, words);
  return words;
}

/** "2026-02-03T16:23:00-05:00" as NITF writes it: "20260203T162300-0500". */
function basic(iso: string): string {
  const [day = "", time = ""] = iso.split("T");
  return `${day.replaceAll("-", "")}T${time.replaceAll(":", "")}`;
}
