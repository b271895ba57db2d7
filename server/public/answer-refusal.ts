import {
  legallyGonePage,
  malformedPage,
  missingPage,
  unavailablePage,
  wrongMethodPage,
} from "#server/outputs/site-pages.tsx";
import type { Answer } from "./answer.ts";
import { framed, type Site } from "./site.ts";

const PAGES = {
  400: malformedPage,
  404: missingPage,
  405: wrongMethodPage,
  451: legallyGonePage,
  503: unavailablePage,
} as const;
const HEADERS: Readonly<Record<keyof typeof PAGES, Readonly<Record<string, string>>>> = {
  400: {},
  404: {},
  405: { Allow: "GET, HEAD" },
  451: {},
  503: { "Retry-After": "5" },
};

/**
 * A page that says no. It asks the database nothing: it is the same for every address, so that its bytes, its headers
 * and its timing tell nobody what exists, and it works while the database is away.
 */
export function answerRefusal(site: Site, status: keyof typeof PAGES): Answer {
  return {
    status,
    mediaType: "text/html; charset=utf-8",
    headers: { ...HEADERS[status], "X-Robots-Tag": "noindex" },
    body: () =>
      site.body(`refusal ${status} ${site.lastName}`, () =>
        framed(PAGES[status](site.lastName), {
          name: site.lastName,
          zone: "UTC",
          desks: [],
          origin: "",
          latest: [],
        }),
      ),
  };
}
