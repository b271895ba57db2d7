import type { Block, Copy } from "#copy/format.ts";
import type { Stamps } from "#domain/release.ts";
import { houseLine } from "#domain/updated-line.ts";
import type { PublicationForReaders, ReleaseForReaders } from "#server/outputs/release-for-readers.ts";

/** A believable release for tests, in the house of docs/RULES.md, P. */
export const SAMPLE_PUBLICATION: PublicationForReaders = {
  name: "The Potomac Courier",
  zone: "America/New_York",
  legalName: "Potomac Courier, LLC",
  reprintUrl: "https://courier.test/reprints",
  commentPolicyUrl: "https://courier.test/comment-policy",
  adRule: { firstBefore: 3, apart: 3, keepLast: 2 },
};

const PARAGRAPHS = [
  "The District’s oldest commuter bridge will close to cars for 18 months beginning in April, transportation officials said Tuesday, sending some 60,000 drivers a day onto routes that are already among the region’s slowest.",
  "The decision follows an inspection in January that found cracks in two of the span’s main floor beams. Engineers called the damage “serious but stable” and said the bridge could carry pedestrians, cyclists and a single lane of buses while it is rebuilt.",
  "“Nobody wanted to be standing here today,” said Marisol Vance, the city’s transportation director. “But the choice was between closing it on our schedule and having it close itself on someone else’s.”",
  "The work is expected to cost $214 million, most of it from a federal bridge fund. The council must still approve the city’s share, $31 million, at its meeting on Feb. 17.",
  "Business owners at the eastern foot of the bridge said they learned of the plan from reporters. About a dozen gathered outside the news conference in freezing rain.",
  "“I open at six for the bridge traffic,” said Del Ortiz, who has run a coffee counter on K Street for 22 years. “No bridge, no six o’clock.”",
  "Ms. Vance said the city would set aside $2 million for grants to businesses that can show a loss, and would publish the rules within 30 days.",
  "Metro officials said they would add trains on two lines during peak hours, and that a shuttle would run every eight minutes between the two ends of the bridge from 5 a.m. to midnight.",
  "A public meeting on the detours is set for 7 p.m. on Feb. 12 at Eastern High School.",
];

export function sampleCopy(change: Partial<Copy> = {}): Copy {
  const words = PARAGRAPHS.map((text): Block => ({ kind: "paragraph", runs: [{ text }] }));
  const subhed: Block = { kind: "subhed", runs: [{ text: "What happens to buses and trains" }] };
  return {
    version: 1,
    hed: [{ text: "Key bridge to close for 18 months as cracks force a rebuild" }],
    dek: [
      {
        text: "A $214 million repair begins in April; buses, cyclists and walkers may still cross, the city says.",
      },
    ],
    fields: {
      byline: [
        { id: "c1", order: 1, name: "Jane Roe", staffer: "s1", contact: "jroe@example.com" },
        { id: "c2", order: 2, name: "John Doe", contact: "jdoe@example.com" },
      ],
      dateline: "Washington",
      seoHed: "",
      socialText: "",
    },
    body: [...words.slice(0, 7), subhed, ...words.slice(7)],
    ...change,
  };
}

export const SAMPLE_STAMPS: Stamps = {
  firstPublished: new Date("2026-02-03T14:00:31Z"),
  updated: new Date("2026-02-03T21:23:59Z"),
  moved: true,
};

/** A published release; change what the test is about. The line follows the stamps unless it is given. */
export function sampleRelease(change: Partial<ReleaseForReaders> = {}): ReleaseForReaders {
  const stamps = change.stamps ?? SAMPLE_STAMPS;
  return {
    storyId: "0190f5f0-7a3b-7c1d-8e2f-000000000001",
    number: 2,
    kind: "update",
    state: "published",
    address: "/metro/2026/02/03/key-bridge-to-close",
    desk: { id: "metro", name: "Metro" },
    copy: sampleCopy(),
    notes: [],
    stamps,
    line: houseLine(SAMPLE_PUBLICATION, stamps),
    releasedAt: stamps.updated,
    wireVersion: 2,
    wireStatus: "usable",
    ...change,
  };
}
