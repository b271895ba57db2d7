// @vitest-environment jsdom
import { expect, test } from "vitest";
import { canonicalCopy } from "#copy/canonical.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { htmlOf } from "#tests/support/read-outputs.ts";
import { SAMPLE_PUBLICATION, sampleCopy } from "#tests/support/sample-release.ts";
import { changesPage, type ReleaseInHistory } from "./changes-page.tsx";

const ADDRESS = "/metro/2026/02/03/key-bridge-to-close";
const NOTE = "Correction: It is 18 months, not 16.";
const RETRACTION = "Retraction: It was not so.";

const release = (number: number, kind: string, hed: string | null, note: string | null = null) => ({
  number,
  kind,
  at: new Date(Date.UTC(2026, 1, 3, 14, number)),
  note,
  copy: hed === null ? null : canonicalCopy(sampleCopy({ hed: [{ text: hed }] })),
});
const HISTORY: readonly ReleaseInHistory[] = [
  release(1, "initial", "Bridge shut for 16 months"),
  release(2, "minor", "Bridge is shut for 16 months"),
  release(3, "correction", "Bridge is shut for 18 months", NOTE),
  release(4, "resend", "Bridge is shut for 18 months"),
];
const KILLED = [...HISTORY, release(5, "kill", null, RETRACTION)];

/** The change log of a story with this history; `shown` is whether readers still have its copy. */
type ChangeLog = (history: readonly ReleaseInHistory[], shown: boolean) => string;

const shipped: ChangeLog = (history, shown) => {
  const hed = "Bridge is shut for 18 months";
  return changesPage(SAMPLE_PUBLICATION, { address: ADDRESS, hed, shown }, history);
};

/** What readers get, with something done to it on the way. */
function changed(change: (document: Document) => unknown): ChangeLog {
  return (history, shown) => {
    const document = htmlOf(shipped(history, shown));
    change(document);
    return document.documentElement.outerHTML;
  };
}

const entriesOf = (document: Document) => [...document.querySelectorAll("ol.log > li")];
const textOf = (within: Element | undefined, selector: string) =>
  within?.querySelector(selector)?.textContent ?? null;

test.each(
  proofOf<ChangeLog>(
    "[P3]",
    (log) => {
      const document = htmlOf(log(HISTORY, true));
      expect(document.querySelector('link[rel="canonical"]')?.getAttribute("href")).toMatch(
        new RegExp(`${ADDRESS}/changes$`),
      );
      const entries = entriesOf(document);
      // Every release, newest first; a resend changed nothing.
      expect(entries.map((entry) => textOf(entry, "h2"))).toEqual([
        "Corrected",
        "Small fix that changes no facts",
        "First published",
      ]);
      expect(entries.map((entry) => entry.querySelector("time")?.getAttribute("datetime"))).toEqual([
        "2026-02-03T09:03:00-05:00",
        "2026-02-03T09:02:00-05:00",
        "2026-02-03T09:01:00-05:00",
      ]);
      expect(entries.map((entry) => textOf(entry, ".logged"))).toEqual([NOTE, null, null]);
      // Word by word, each with the one before.
      const [third, second, first] = entries;
      expect([textOf(third, "del"), textOf(third, "ins")]).toEqual(["16", "18"]);
      expect([textOf(second, "del"), textOf(second, "ins")?.trim()]).toEqual([null, "is"]);
      expect(first?.querySelector(".compared")).toBeNull();
      expect(textOf(third, ".compared .label")).toBe("Headline");

      // What readers may not read any more is not to be read in the log either.
      const gone = htmlOf(log(KILLED, false));
      expect(entriesOf(gone)).toHaveLength(4);
      expect(textOf(entriesOf(gone)[0], ".logged")).toBe(RETRACTION);
      expect(gone.body.textContent).not.toMatch(/Bridge|months/);
      expect(gone.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    },
    shipped,
    {
      "small fixes are left out": (history, shown) =>
        shipped(
          history.filter(({ kind }) => kind !== "minor"),
          shown,
        ),
      "a resend counts as news": (history, shown) =>
        shipped(
          history.map((each) => (each.kind === "resend" ? { ...each, kind: "update" } : each)),
          shown,
        ),
      "the oldest stands first": changed((document) => {
        for (const entry of entriesOf(document).reverse()) entry.parentElement?.append(entry);
      }),
      "the note is left out": (history, shown) =>
        shipped(
          history.map((each) => ({ ...each, note: null })),
          shown,
        ),
      "every release tells its time as the last one's": (history, shown) =>
        shipped(
          history.map((each) => ({ ...each, at: history.at(-1)?.at ?? each.at })),
          shown,
        ),
      "what went is shown as what came": changed((document) => {
        for (const gone of document.querySelectorAll("del")) {
          const came = document.createElement("ins");
          came.append(...gone.childNodes);
          gone.replaceWith(came);
        }
      }),
      "all is compared with the first release": (history, shown) => {
        const [first] = history;
        const alone = history.slice(1).map((each) => htmlOf(shipped(first ? [first, each] : [], shown)));
        const document = htmlOf(shipped(history, shown));
        entriesOf(document)
          .reverse()
          .slice(1)
          .forEach((entry, index) => {
            const told = alone[index] ? entriesOf(alone[index])[0] : undefined;
            if (told) entry.replaceWith(document.importNode(told, true));
          });
        return document.documentElement.outerHTML;
      },
      "only the line is shown that has them now": changed((document) => {
        for (const gone of document.querySelectorAll("del")) gone.remove();
      }),
      "a killed story's words stay in its log": (history) => shipped(history, true),
      "the log has no address of its own": (history, shown) =>
        shipped(history, shown).replaceAll(`${ADDRESS}/changes`, ADDRESS),
    },
  ),
)("%s", (_title, run) => run());
