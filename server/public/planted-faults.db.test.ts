import { expect, test } from "vitest";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import type { ReaderNote } from "#server/outputs/release-for-readers.ts";
import { SAMPLE_STAMPS, sampleCopy, sampleRelease } from "#tests/support/sample-release.ts";
import { type ServedSite, servePublic } from "#tests/support/serve-public.ts";

const ADDRESS = "/metro/2026/02/03/key-bridge-to-close";
const LISTS = ["/", "/feeds/rss.xml", "/feeds/metro/atom.xml", "/feeds/feed.json", "/sitemap.xml"];
const retraction: ReaderNote = {
  kind: "kill",
  label: "Retraction:",
  text: "It was not so.",
  at: SAMPLE_STAMPS.updated,
};

/** What readers get of a site: what we ship, or that with something between it and them. */
type Look = (site: ServedSite) => ServedSite["get"];

const shipped: Look = (site) => site.get;

/** Keeps what it was answered by `nameOf`, whatever was released since. */
function keeping(nameOf: (path: string, answer: Response) => string | null): Look {
  return ({ get }) => {
    const kept = new Map<string, Response>();
    return async (path, init) => {
      const answer = await get(path, init);
      const name = nameOf(path, answer);
      const first = kept.get(name ?? "") ?? answer;
      if (name !== null) kept.set(name, first);
      return first.clone();
    };
  };
}

/** Answers the notice in a story's place otherwise. */
function noticing(change: (notice: Response, text: string) => Response): Look {
  return ({ get }) =>
    async (path, init) => {
      const answer = await get(path, init);
      return answer.headers.has("x-robots-tag") ? change(answer, await answer.text()) : answer;
    };
}

test.each(
  proofOf<Look>(
    "[P4]",
    async (look) => {
      await using site = await servePublic();
      const get = look(site);
      await site.release(sampleRelease({ number: 1 }));
      const first = await get(ADDRESS);
      expect(await first.text()).toContain("Key bridge");
      for (const path of LISTS) expect(await (await get(path)).text(), path).toContain(ADDRESS);
      const etag = first.headers.get("etag") ?? "";
      expect(first.headers.get("cache-control")).toBe("no-cache");
      expect((await get(ADDRESS, { headers: { "If-None-Match": etag } })).status).toBe(304);
      await site.release(sampleRelease({ number: 2, copy: sampleCopy({ hed: [{ text: "A new hed" }] }) }));
      const second = await get(ADDRESS, { headers: { "If-None-Match": etag } });
      expect(second.status).toBe(200);
      expect(await second.text()).toContain("A new hed");
      await site.release(sampleRelease({ number: 3, state: "withheld", kind: "withhold", copy: null }));
      expect(await (await get(ADDRESS)).text()).not.toContain("A new hed");
      for (const path of LISTS) expect(await (await get(path)).text(), path).not.toContain(ADDRESS);
    },
    shipped,
    {
      "pages are kept by address": keeping((path, { status }) => (status === 200 ? path : null)),
      "feeds and lists are kept by address": keeping((path) => (path === ADDRESS ? null : path)),
      "a withheld story's last words stay": ({ get }) => {
        let last: Response | null = null;
        return async (path, init) => {
          const answer = await get(path, init);
          if (path !== ADDRESS || answer.status !== 200) return answer;
          if (last === null || !answer.headers.has("x-robots-tag")) last = answer;
          return last.clone();
        };
      },
      "readers' own caches may keep a page": ({ get }) => {
        return async (path, init) => {
          const answer = await get(path, init);
          if (answer.status === 304) return answer;
          return new Response(await answer.text(), {
            headers: { ...Object.fromEntries(answer.headers), "cache-control": "max-age=60" },
          });
        };
      },
      "whoever has an ETag has the page": ({ get }) => {
        return async (path, init) => (init ? new Response(null, { status: 304 }) : get(path));
      },
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<Look>(
    "[N6]",
    async (look) => {
      await using site = await servePublic();
      const get = look(site);
      await site.release(sampleRelease({ number: 1 }));
      await site.release(
        sampleRelease({ number: 2, state: "killed", kind: "kill", copy: null, notes: [retraction] }),
      );
      const answer = await get(ADDRESS);
      const text = await answer.text();
      expect(answer.status).toBe(200);
      expect(answer.headers.get("x-robots-tag")).toBe("noindex");
      expect(text).toContain('<meta name="robots" content="noindex">');
      expect(text).toContain(retraction.text);
      expect(text).not.toContain("Key bridge");
    },
    shipped,
    {
      "a killed story's address is gone": noticing((_, text) => new Response(text, { status: 410 })),
      "a killed story leads elsewhere": noticing(() => Response.redirect("http://courier.test/", 301)),
      "the notice may be indexed": noticing((notice, text) => {
        return new Response(text.replace("noindex", "all"), notice);
      }),
      "the header lets it be indexed": noticing((_, text) => new Response(text)),
      "there is no notice": noticing((notice, text) => {
        return new Response(text.replaceAll(retraction.text, ""), notice);
      }),
      "the copy stays under the notice": noticing((notice, text) => {
        return new Response(text.replace("</body>", "<p>Key bridge to close</p></body>"), notice);
      }),
    },
  ),
)("%s", (_title, run) => run());
