import { request } from "node:http";
import { expect, test } from "vitest";
import { type ReaderNote, WIRE_FORMATS, type WireFormat } from "#server/outputs/release-for-readers.ts";
import { SAMPLE_STAMPS, sampleCopy, sampleRelease } from "#tests/support/sample-release.ts";
import { type ServedSite, servePublic } from "#tests/support/serve-public.ts";

const ADDRESS = "/metro/2026/02/03/key-bridge-to-close";
const HED = "Key bridge to close for 18 months as cracks force a rebuild";
const OTHER = "0190f5f0-7a3b-7c1d-8e2f-000000000002";
const correction: ReaderNote = {
  kind: "correction",
  label: "Correction:",
  text: "It is 18 months, not 16.",
  at: SAMPLE_STAMPS.updated,
};
const LISTS = ["/", "/metro", "/feeds/rss.xml", "/feeds/metro/atom.xml", "/feeds/feed.json", "/sitemap.xml"];

test("[P4] a release is what readers get at once, and its ETag answers 304 until the next one", async () => {
  await using site = await servePublic();
  await site.release(sampleRelease({ number: 1 }));
  const first = await site.get(ADDRESS);
  const etag = first.headers.get("etag") ?? "";
  expect(first.status).toBe(200);
  expect(first.headers.get("cache-control")).toBe("no-cache");
  expect(etag).toMatch(/^"r1-[\w-]{22}"$/);
  expect(await first.text()).toContain(HED);
  const kept = await site.get(ADDRESS, { headers: { "If-None-Match": `W/${etag}, "x"` } });
  expect(kept.status).toBe(304);
  expect(await kept.text()).toBe("");
  await site.release(sampleRelease({ number: 2, copy: sampleCopy({ hed: [{ text: "A new hed" }] }) }));
  const next = await site.get(ADDRESS, { headers: { "If-None-Match": etag } });
  expect(next.status).toBe(200);
  expect(next.headers.get("etag")).toMatch(/^"r2-/);
  expect(await next.text()).toContain("A new hed");
});

test("every page carries the whole set of headers, and the stylesheet's own hash", async () => {
  await using site = await servePublic();
  await site.release(sampleRelease());
  for (const path of [ADDRESS, "/", "/metro", "/corrections", "/nothing/here"]) {
    const { headers } = await site.get(path);
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; script-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
  }
});

test("[P4, N6] a withheld story is gone from every page at once; its address says so and keeps no copy", async () => {
  await using site = await servePublic();
  await site.release(sampleRelease({ number: 1, notes: [correction] }));
  await site.release(
    sampleRelease({
      storyId: OTHER,
      number: 1,
      address: "/metro/2026/02/03/other",
      copy: sampleCopy({ hed: [{ text: "The other story" }] }),
    }),
  );
  for (const path of LISTS) expect(await site.text(path), path).toContain(ADDRESS);
  expect(await site.text("/metro/2026/02/03/other")).toContain(HED);
  await site.release(sampleRelease({ number: 2, state: "withheld", kind: "withhold", copy: null }));
  const notice = await site.get(ADDRESS);
  expect(notice.status).toBe(200);
  expect(notice.headers.get("x-robots-tag")).toBe("noindex");
  const text = await notice.text();
  expect(text).toContain("This story is not available at the moment");
  for (const words of [HED, "District’s oldest", "Jane Roe", correction.text])
    expect(text).not.toContain(words);
  for (const path of [...LISTS, "/corrections", "/metro/2026/02/03/other"]) {
    expect(await site.text(path), path).not.toContain("key-bridge");
  }
  await site.release(sampleRelease({ number: 3, kind: "reinstate" }));
  expect(await site.text(ADDRESS)).toContain(HED);
});

test("[N6] a killed story keeps its address, with the notice in the copy's place", async () => {
  await using site = await servePublic();
  const retraction: ReaderNote = {
    ...correction,
    kind: "kill",
    label: "Retraction:",
    text: "It was not so.",
  };
  await site.release(sampleRelease({ number: 1, notes: [correction] }));
  await site.release(
    sampleRelease({ number: 2, state: "killed", kind: "kill", copy: null, notes: [retraction, correction] }),
  );
  const answer = await site.get(ADDRESS);
  const text = await answer.text();
  expect(answer.status).toBe(200);
  expect(text).toContain("It was not so.");
  expect(text).toContain('<meta name="robots" content="noindex">');
  expect(text).not.toContain(HED);
  expect(await site.text("/corrections")).toContain("It was not so.");
  expect(await site.text("/corrections")).not.toContain(correction.text);
  expect(await site.text("/feeds/rss.xml")).not.toContain("<item>");
  expect((await site.get("/metro")).status).toBe(404);
});

test("[R1] the corrections page lists every note, newest first, with its story", async () => {
  await using site = await servePublic();
  const older: ReaderNote = { ...correction, text: "An older one.", at: new Date("2026-01-05T12:00:00Z") };
  await site.release(sampleRelease({ storyId: OTHER, address: "/metro/2026/01/05/old", notes: [older] }));
  await site.release(sampleRelease({ notes: [correction] }));
  const text = await site.text("/corrections");
  expect(text.indexOf(correction.text)).toBeGreaterThan(0);
  expect(text.indexOf(older.text)).toBeGreaterThan(text.indexOf(correction.text));
});

test("[P3] the change log tells every release, with its note and what it changed word by word", async () => {
  await using site = await servePublic();
  const at = (minute: number) => ({
    stamps: { ...SAMPLE_STAMPS, updated: new Date(SAMPLE_STAMPS.updated.getTime() + minute * 60_000) },
  });
  const words = (hed: string) => sampleCopy({ hed: [{ text: hed }] });
  await site.release(sampleRelease({ number: 1, kind: "initial", copy: words("Bridge shut for 16 months") }));
  const corrected = { ...at(5), notes: [{ ...correction, at: at(5).stamps.updated }] };
  await site.release(
    sampleRelease({ number: 2, kind: "correction", copy: words("Bridge shut for 18 months"), ...corrected }),
  );
  const log = await site.text(`${ADDRESS}/changes`);
  expect(log).toContain("<del>16</del><ins>18</ins>");
  expect(log.indexOf("Corrected")).toBeLessThan(log.indexOf("First published"));
  expect(log.split(correction.text)).toHaveLength(2);
  expect(await site.text(ADDRESS)).toContain(`href="${ADDRESS}/changes"`);
  await site.release(
    sampleRelease({ ...corrected, number: 3, kind: "withhold", state: "withheld", copy: null }),
  );
  const withheld = await site.text(`${ADDRESS}/changes`);
  expect(withheld).toContain("Taken down");
  expect(withheld).not.toMatch(/Bridge|months/);
  expect((await site.get("/metro/2026/02/03/nothing/changes")).status).toBe(404);
});

test("old addresses redirect to the current one", async () => {
  await using site = await servePublic();
  await site.release(sampleRelease({ number: 1, address: "/metro/2026/02/03/old-path" }));
  await site.release(sampleRelease({ number: 2 }));
  const moved = await site.get("/metro/2026/02/03/old-path");
  expect([moved.status, moved.headers.get("location")]).toEqual([301, ADDRESS]);
  const tidy = await site.get(`${ADDRESS}/`);
  expect([tidy.status, tidy.headers.get("location")]).toEqual([301, ADDRESS]);
});

test("[P3] [N6] a story's change log follows it to its new address, and tells of its life at the old one", async () => {
  await using site = await servePublic();
  const old = "/national/2026/02/03/old-path";
  await site.release(sampleRelease({ number: 1, address: old, kind: "initial" }));
  expect((await site.get(`${old}/changes`)).status).toBe(200);
  await site.release(sampleRelease({ number: 2 }));
  const moved = await site.get(`${old}/changes`);
  expect([moved.status, moved.headers.get("location")]).toEqual([301, `${ADDRESS}/changes`]);
  // Nobody keeps it for good: the story may move again.
  expect(moved.headers.get("cache-control")).toBe("no-store");
  expect(await site.text(`${old}/changes`)).toContain("First published");
  // The notice of a story that was taken away is found from its old address too.
  await site.release(sampleRelease({ number: 3, kind: "withhold", state: "withheld", copy: null }));
  expect(await site.text(`${old}/changes`)).toContain("Taken down");
  expect((await site.get("/national/2026/02/03/never/changes")).status).toBe(404);
});

/** How each format says what a story's status is; the plain ones say it in words only. */
const SAYS_STATUS: Readonly<Partial<Record<WireFormat, (status: string) => string>>> = {
  ninjs: (status) => `"pubStatus":"${status}"`,
  "newsml-g2": (status) => `<pubStatus qcode="stat:${status}"/>`,
  nitf: (status) => `management-status="${status}"`,
};
// Object.keys of a Record<WireFormat, …> are wire formats.
const FORMATS = Object.keys(WIRE_FORMATS) as WireFormat[];
const MEDIA_TYPES: Readonly<Record<WireFormat, string>> = {
  ninjs: "application/json",
  "newsml-g2": "application/vnd.iptc.g2.newsitem+xml",
  nitf: "application/nitf+xml",
  text: "text/plain; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
};

test("[P2] [P4] a published story is at five more addresses, and each goes with its release", async () => {
  await using site = await servePublic();
  await site.release(sampleRelease({ number: 1 }));
  for (const format of FORMATS) {
    const path = `${ADDRESS}${WIRE_FORMATS[format]}`;
    const first = await site.get(path);
    expect(first.status, path).toBe(200);
    expect(first.headers.get("content-type")).toBe(MEDIA_TYPES[format]);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    expect(first.headers.get("x-robots-tag")).toBe("noindex");
    const text = await first.text();
    for (const words of [HED, "District’s oldest", `${site.url}${ADDRESS}`])
      expect(text, path).toContain(words);
    expect(text).toContain(SAYS_STATUS[format]?.("usable") ?? "");
    expect(text).not.toContain("\uFFFE");
    const kept = { headers: { "If-None-Match": first.headers.get("etag") ?? "" } };
    expect((await site.get(path, kept)).status, path).toBe(304);
  }
  expect((await site.get("/metro/2026/02/03/nothing.txt")).status).toBe(404);
  await site.release(sampleRelease({ number: 2, copy: sampleCopy({ hed: [{ text: "A new hed" }] }) }));
  for (const ending of Object.values(WIRE_FORMATS))
    expect(await site.text(`${ADDRESS}${ending}`), ending).toContain("A new hed");
});

test.each([
  ["withheld", "withhold", "withheld", "Editor’s note:"],
  ["killed", "kill", "canceled", "Retraction:"],
] as const)(
  "[N6] [P2] of a %s story the wire gets its status at the same addresses, and no copy",
  async (state, kind, status, label) => {
    await using site = await servePublic();
    await site.release(sampleRelease({ number: 1, notes: [correction] }));
    const tags = await Promise.all(
      FORMATS.map(async (format) =>
        (await site.get(`${ADDRESS}${WIRE_FORMATS[format]}`)).headers.get("etag"),
      ),
    );
    const notice: ReaderNote = { ...correction, kind, label, text: "We no longer stand by it." };
    await site.release(
      sampleRelease({ number: 2, state, kind, copy: null, wireStatus: status, notes: [notice, correction] }),
    );
    for (const [index, format] of FORMATS.entries()) {
      const path = `${ADDRESS}${WIRE_FORMATS[format]}`;
      const answer = await site.get(path, { headers: { "If-None-Match": tags[index] ?? "" } });
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get("x-robots-tag")).toBe("noindex");
      const text = await answer.text();
      expect(text, path).toContain(SAYS_STATUS[format]?.(status) ?? "");
      for (const words of [HED, "District’s oldest", "Jane Roe", correction.text])
        expect(text, path).not.toContain(words);
      if (format !== "newsml-g2") expect(text, path).toContain(notice.text);
    }
  },
);

test("[P2] the wire's old addresses lead to the current one's in the same format", async () => {
  await using site = await servePublic();
  await site.release(sampleRelease({ number: 1, address: "/metro/2026/02/03/old-path" }));
  await site.release(sampleRelease({ number: 2 }));
  for (const ending of Object.values(WIRE_FORMATS)) {
    const moved = await site.get(`/metro/2026/02/03/old-path${ending}`);
    expect([moved.status, moved.headers.get("location")]).toEqual([301, `${ADDRESS}${ending}`]);
  }
});

test("HEAD sends the headers of GET and no body; other methods are refused", async () => {
  await using site = await servePublic();
  await site.release(sampleRelease());
  for (const path of [ADDRESS, "/", "/feeds/rss.xml"]) {
    const get = await site.get(path);
    const head = await site.get(path, { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(String((await get.arrayBuffer()).byteLength));
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
    expect(await head.text()).toBe("");
  }
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    const refused = await site.get("/", { method });
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  }
});

test("feeds and sitemaps are composed of released stories, at the origin that was asked", async () => {
  await using site = await servePublic();
  await site.db.setNow("2026-02-04T12:00:00Z");
  await site.release(sampleRelease());
  const rss = await site.text("/feeds/rss.xml");
  expect(rss).toContain(`<link>${site.url}${ADDRESS}</link>`);
  expect(rss).toContain("<pubDate>Tue, 03 Feb 2026 09:00:00 -0500</pubDate>");
  expect(await site.text("/feeds/atom.xml")).toContain("<updated>2026-02-03T16:23:00-05:00</updated>");
  expect(JSON.parse(await site.text("/feeds/metro/feed.json")).items).toHaveLength(1);
  expect(await site.text("/sitemap.xml")).toContain(`<loc>${site.url}${ADDRESS}</loc>`);
  expect(await site.text("/sitemap-news.xml")).toContain(`<news:title>${HED}</news:title>`);
  await site.db.setNow("2026-02-06T12:00:00Z");
  expect(await site.text("/sitemap-news.xml")).not.toContain("<url>");
  expect(await site.text("/robots.txt")).toContain(`Sitemap: ${site.url}/sitemap.xml`);
  expect((await site.get("/feeds/nodesk/rss.xml")).status).toBe(404);
});

test("[threat 19] code points that no document may hold break no page that lists the story", async () => {
  await using site = await servePublic();
  await site.release(
    sampleRelease({ copy: sampleCopy({ hed: [{ text: "One\u0001\uFFFEorigin\uFFFE two" }] }) }),
  );
  for (const path of ["/", "/metro", ADDRESS, "/feeds/rss.xml", "/sitemap-news.xml", `${ADDRESS}/changes`]) {
    const answer = await site.get(path);
    expect(answer.status, path).toBe(200);
    const text = await answer.text();
    for (const illegal of ["\u0001", "\uFFFE"]) expect(text, path).not.toContain(illegal);
  }
  expect(await site.text("/")).toContain("Oneorigin two");
});

test("an empty site has a front, feeds and a corrections page that say so", async () => {
  await using site = await servePublic();
  for (const path of [
    "/",
    "/corrections",
    "/feeds/rss.xml",
    "/feeds/atom.xml",
    "/sitemap.xml",
    "/favicon.svg",
  ]) {
    expect((await site.get(path)).status, path).toBe(200);
  }
  expect(await site.text("/")).toContain("The first edition is on its way");
});

test("what isn't there looks the same whatever was asked, and nothing of the request is printed", async () => {
  await using site = await servePublic();
  await site.text("/");
  const bodies = await Promise.all(
    ["/metro", "/metro/2026/02/03/canary", "/feeds/canary.xml"].map(async (path) => {
      const answer = await site.get(path);
      expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
      return answer.text();
    }),
  );
  expect(new Set(bodies).size).toBe(1);
  expect(bodies[0]).not.toContain("canary");
  expect(await rawStatus(site, "/metro/../../etc/passwd")).toBe(400);
  expect(await rawStatus(site, "/%2e%2e/x")).toBe(400);
  expect(await rawStatus(site, "/", { host: 'evil"><script>' })).toBe(400);
  expect((await site.get("/newsroom")).status).toBe(418);
});

test("with the database away readers get 503 and are told when to come back; then it is as before", async () => {
  await using site = await servePublic();
  await site.release(sampleRelease());
  expect((await site.get(ADDRESS)).status).toBe(200);
  await site.db.pool.query("ALTER TABLE public_releases RENAME TO away");
  const away = await site.get(ADDRESS);
  expect([away.status, away.headers.get("retry-after"), away.headers.get("cache-control")]).toEqual([
    503,
    "5",
    "no-store",
  ]);
  const text = await away.text();
  expect(text).toContain("The Potomac Courier");
  expect(text).not.toMatch(/relation|public_releases|SELECT/);
  expect(site.problems).toHaveLength(1);
  await site.db.pool.query("ALTER TABLE away RENAME TO public_releases");
  expect((await site.get(ADDRESS)).status).toBe(200);
});

/** fetch tidies addresses before it sends them; this doesn't. */
function rawStatus(site: ServedSite, path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    request(site.url, { path, headers }, (res) => {
      res.resume();
      resolve(res.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}
