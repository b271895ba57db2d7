import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { validateXML, type XMLFileInfo } from "xmllint-wasm";
import { arbitraryCopy } from "#copy/arbitrary-copy.ts";
import type { ReleaseKind } from "#domain/release.ts";
import { houseLine } from "#domain/updated-line.ts";
import { ROOT } from "#scripts/run-command.ts";
import { isPrintable } from "#tests/support/is-printable.ts";
import { SAMPLE_ORIGIN } from "#tests/support/read-outputs.ts";
import { SAMPLE_PUBLICATION, sampleRelease } from "#tests/support/sample-release.ts";
import { fillOrigin } from "./places.ts";
import type { PublicationForReaders, ReaderNote, ReleaseForReaders } from "./release-for-readers.ts";
import { renderOutputs } from "./render-outputs.ts";

/** The published schemas (shared/schemas beside the repository), which we don't carry ourselves. */
const SCHEMAS = process.env.SCHEMAS_DIR ?? join(ROOT, "../shared/schemas");
const STORIES = 200;
/** Another corpus each day would be another test each day; the seed is printed with the title. */
const SEED = 20_260_203;

const HOSTILE = [
  "]]>",
  "</nitf>",
  "</script>",
  `" onload='x' & < >`,
  "\u0000\u000b\u001f\ufffe\uffff",
  "\u202Edesrever\u2066",
  "🗳️👩🏽‍🚀",
  "\ud800",
  "\u2028\u2029",
  "tab\tand\nbreak",
];
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.lorem({ maxCount: 6 }),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((pieces) => `x${pieces.join(" ")}`);
const zone = fc.constantFrom("America/New_York", "Asia/Kathmandu", "Pacific/Chatham", "UTC", "Europe/London");
const instant = fc.date({ min: new Date("2005-01-01"), max: new Date("2055-01-01"), noInvalidDate: true });

interface Released {
  readonly release: ReleaseForReaders;
  readonly publication: PublicationForReaders;
}

const note = (kind: ReaderNote["kind"], text: string, at: Date): ReaderNote => ({
  kind,
  label: "Correction:",
  text,
  at,
});

const released: fc.Arbitrary<Released> = fc
  .record({
    copy: arbitraryCopy.filter(isPrintable),
    said: words,
    name: words,
    zone,
    first: instant,
    later: fc.nat(900_000_000),
    how: fc.constantFrom<ReleaseKind>("initial", "update", "correction", "minor", "withhold", "kill"),
    version: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ copy, said, name, zone: local, first, later, how, version }) => {
    const publication = {
      ...SAMPLE_PUBLICATION,
      name: `The ${name.replaceAll(/[^\w ]/g, "")} Post`,
      zone: local,
    };
    const moved = how === "update" || how === "correction" || how === "kill";
    const updated = moved ? new Date(first.getTime() + later) : first;
    const stamps = { firstPublished: first, updated, moved };
    const base = {
      stamps,
      line: houseLine(publication, stamps),
      releasedAt: updated,
      kind: how,
      wireVersion: version,
    };
    const gone = how === "kill" || how === "withhold";
    const notes = [note(how === "kill" || how === "withhold" ? how : "correction", said, updated)];
    const fields = {
      ...copy.fields,
      byline: [{ id: "c", order: 1, name: said, contact: said }],
      dateline: said,
      seoHed: said,
      socialText: said,
    };
    const release = gone
      ? sampleRelease({
          ...base,
          copy: null,
          notes,
          state: how === "kill" ? "killed" : "withheld",
          wireStatus: how === "kill" ? "canceled" : "withheld",
        })
      : sampleRelease({ ...base, copy: { ...copy, fields }, notes, desk: { id: "metro", name: said } });
    return { release, publication };
  });

const read = async (name: string): Promise<XMLFileInfo> => ({
  fileName: name,
  contents: await readFile(join(SCHEMAS, name), "utf8"),
});

const isWithout = !existsSync(SCHEMAS) && !process.env.CI;

// Where it counts, their absence fails.
describe.skipIf(isWithout)(`${STORIES} stories with hostile words, seed ${SEED}`, () => {
  const made: Readonly<Record<string, string>>[] = [];
  const documents = (format: string): XMLFileInfo[] =>
    made.map((sources, index) => ({ fileName: `${format}-${index}.xml`, contents: sources[format] ?? "" }));

  beforeAll(() => {
    for (const { release, publication } of fc.sample(released, { numRuns: STORIES, seed: SEED })) {
      const decoder = new TextDecoder();
      const outputs = renderOutputs(release, publication);
      made.push(
        Object.fromEntries(
          outputs.map(({ format, bytes }) => [format, fillOrigin(decoder.decode(bytes), SAMPLE_ORIGIN)]),
        ),
      );
    }
  });

  test("[P2] ninjs is valid against IPTC's schema of ninjs 3.1", async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const [geo, schema] = await Promise.all(["GeoJSON-schema.json", "ninjs-schema_3.1.json"].map(read));
    ajv.addSchema(JSON.parse(String(geo?.contents)), "https://geojson.org/schema/GeoJSON.json");
    const validate = ajv.compile(JSON.parse(String(schema?.contents)));
    for (const { ninjs = "" } of made) {
      const isValid = validate(JSON.parse(ninjs));
      expect(validate.errors ?? [], ninjs).toEqual([]);
      expect(isValid).toBe(true);
    }
    expect(validate({ ...JSON.parse(made[0]?.ninjs ?? ""), pubStatus: "killed" })).toBe(false);
  });

  test("[P2] NITF is valid against IPTC's schema of NITF 3.6", async () => {
    const schema = await read("nitf-3-6.xsd");
    const preload = await Promise.all(["xml.xsd", "nitf-3-6-ruby-include.xsd"].map(read));
    const answer = await validateXML({ xml: documents("nitf"), schema, preload });
    expect(answer.errors.slice(0, 3)).toEqual([]);
    expect(answer.valid).toBe(true);
    const wrong = {
      fileName: "wrong.xml",
      contents: made[0]?.nitf?.replace("<hl1>", "<hl9>").replace("</hl1>", "</hl9>") ?? "",
    };
    expect((await validateXML({ xml: [wrong], schema, preload })).valid).toBe(false);
  });

  test("[P2] NewsML-G2 is valid against IPTC's schema of 2.35, at the power conformance level", async () => {
    const schema = await read("NewsML-G2_2.35-spec-All-Power.xsd");
    const preload = [await read("xml.xsd")];
    const answer = await validateXML({ xml: documents("newsml-g2"), schema, preload });
    expect(answer.errors.slice(0, 3)).toEqual([]);
    expect(answer.valid).toBe(true);
    const wrong = {
      fileName: "wrong.xml",
      contents: made[0]?.["newsml-g2"]?.replace("itemClass", "itemKind") ?? "",
    };
    expect((await validateXML({ xml: [wrong], schema, preload })).valid).toBe(false);
  });
});
