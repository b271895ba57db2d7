// @vitest-environment jsdom
import { expect, test } from "vitest";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { SAMPLE_ORIGIN, sourcesOf, xmlOf } from "#tests/support/read-outputs.ts";
import { SAMPLE_STAMPS, sampleRelease } from "#tests/support/sample-release.ts";
import { checkOutputs } from "./check-outputs.ts";
import type { OutputFormat, ReaderNote, ReleaseForReaders } from "./release-for-readers.ts";

const ADDRESS = `${SAMPLE_ORIGIN}/metro/2026/02/03/key-bridge-to-close`;
const correction: ReaderNote = {
  kind: "correction",
  label: "Correction:",
  text: "An earlier version gave the wrong length of the closing. It is 18 months.",
  at: SAMPLE_STAMPS.updated,
};
const corrected = sampleRelease({ kind: "correction", notes: [correction] });
const killed = sampleRelease({
  state: "killed",
  kind: "kill",
  copy: null,
  wireStatus: "canceled",
  notes: [{ kind: "kill", label: "Retraction:", text: "It was not so.", at: SAMPLE_STAMPS.updated }],
});
const WORDS = ["Key bridge to close", "District’s oldest commuter bridge", "7 p.m. on Feb. 12"];
const WIRE = ["ninjs", "newsml-g2", "nitf", "text", "markdown"] as const;
const FEEDS = ["rss-item", "atom-entry", "json-feed-item"] as const;

/** A release in each format in which others get it. */
type Sources = (release: ReleaseForReaders) => Readonly<Record<OutputFormat, string>>;

const shipped: Sources = (release) => sourcesOf(release);

/** What we ship, with one format changed on its way. */
function changed(format: OutputFormat, change: (source: string) => string): Sources {
  return (release) => {
    const sources = shipped(release);
    return { ...sources, [format]: change(sources[format]) };
  };
}

test.each(
  proofOf<Sources>(
    "[P2]",
    (make) => {
      const sources = make(corrected);
      for (const format of [...WIRE, ...FEEDS]) {
        for (const words of [...WORDS, ADDRESS]) expect(sources[format], format).toContain(words);
        expect(sources[format], format).not.toContain("Advertisement");
      }
      for (const format of WIRE) expect(sources[format], format).toContain(correction.text);

      const json = JSON.parse(sources.ninjs);
      const g2 = xmlOf(sources["newsml-g2"]);
      const nitf = xmlOf(sources.nitf);
      // The desk that takes it in is told what to do; what readers are told is for readers.
      for (const told of [json.edNote, g2.querySelector("itemMeta > edNote")?.textContent ?? ""]) {
        expect(told).toContain("Corrects an earlier version");
        expect(told).not.toContain(correction.text);
      }
      for (const { value } of json.bodies) expect(value).toContain(correction.text);
      expect(nitf.querySelector("body note")?.textContent).toContain(correction.text);
      expect(nitf.querySelector("docdata > date\\.release")?.getAttribute("norm")).toBe(
        "20260203T162300-0500",
      );
      expect(nitf.querySelector("date\\.expire")).toBeNull();
      expect(json.pubStatus).toBe("usable");

      const gone = make(killed);
      for (const format of WIRE) for (const words of WORDS) expect(gone[format], format).not.toContain(words);
      expect(JSON.parse(gone.ninjs).pubStatus).toBe("canceled");
      expect(xmlOf(gone["newsml-g2"]).querySelector("pubStatus")?.getAttribute("qcode")).toBe(
        "stat:canceled",
      );
      for (const format of FEEDS) expect(gone[format], format).toBe("");
    },
    shipped,
    {
      "readers' correction goes to the desk alone": changed("ninjs", (source) => {
        const { bodies, ...item } = JSON.parse(source);
        const without = bodies.map((body: { value: string }) => ({
          ...body,
          value: body.value.replaceAll(correction.text, ""),
        }));
        return JSON.stringify({ ...item, edNote: `${item.edNote} ${correction.text}`, bodies: without });
      }),
      "the desk isn't told that it is a correction": changed("newsml-g2", (source) =>
        source.replace(/<edNote>[^<]*<\/edNote>/, ""),
      ),
      "the note to readers stands in edNote too": changed("newsml-g2", (source) =>
        source.replace("</edNote>", ` ${correction.text}</edNote>`),
      ),
      "an embargo becomes an expiry": changed("nitf", (source) =>
        source.replaceAll("date.release", "date.expire"),
      ),
      "an ampersand isn't escaped": changed("nitf", (source) => source.replace("Key bridge", "Key & bridge")),
      "the last paragraph is lost": changed("text", (source) => source.replace(/^A public meeting.*$/m, "")),
      "advertisements go out": changed("markdown", (source) => `${source}\nAdvertisement\n`),
      "a feed tells the lede alone": changed("rss-item", (source) => source.replace("7 p.m. on Feb. 12", "")),
      "a feed leads nowhere": changed("atom-entry", (source) => source.replaceAll(ADDRESS, SAMPLE_ORIGIN)),
      "a killed story is usable": (release) => shipped({ ...release, wireStatus: "usable" }),
      "a killed story's copy goes out": (release) => {
        const last = shipped(corrected);
        const sources = shipped(release);
        return release.copy === null ? { ...sources, text: last.text } : sources;
      },
      "a killed story stays in the feeds": (release) =>
        release.copy === null
          ? { ...shipped(release), "rss-item": shipped(corrected)["rss-item"] }
          : shipped(release),
    },
  ),
)("%s", (_title, run) => run());

const DAMAGED: readonly (readonly [OutputFormat, (source: string) => string])[] = [
  ["rss-item", (source) => source.replace("</item>", "")],
  ["atom-entry", (source) => source.replace(/<updated>2026-02-03/, "<updated>2026-02-04")],
  ["newsml-g2", (source) => source.replace("stat:usable", "stat:canceled")],
  ["nitf", (source) => source.replace("Key bridge", "Key < bridge")],
  ["ninjs", (source) => source.replace('"usable"', '"canceled"')],
  ["text", (source) => source.replace("Updated:", "")],
  ["page", (source) => source.replace("</body>", "<script>1</script></body>")],
];

test.each(
  proofOf<typeof checkOutputs>(
    "[P2]",
    (check) => {
      const sources = Object.entries(shipped(corrected)).map(([format, source]) => ({ format, source }));
      check(sources, corrected);
      for (const [format, damage] of DAMAGED) {
        const sent = sources.map((each) =>
          each.format === format ? { format, source: damage(each.source) } : each,
        );
        expect(sent, format).not.toEqual(sources);
        expect(() => check(sent, corrected), format).toThrow(format);
      }
    },
    checkOutputs,
    {
      "nothing is looked at": () => undefined,
      "only the page is looked at": (outputs, release) =>
        checkOutputs(
          outputs.filter(({ format }) => format === "page"),
          release,
        ),
      "what is not well-formed passes": (outputs, release) => {
        try {
          checkOutputs(outputs, release);
        } catch (problem) {
          if (!/(instant|carry|script)/.test(String(problem))) return;
          throw problem;
        }
      },
      "what we make is refused": (outputs, release) => {
        const times = { ...release.stamps, updated: new Date(0) };
        checkOutputs(outputs, { ...release, stamps: times });
      },
    },
  ),
)("%s", (_title, run) => run());
