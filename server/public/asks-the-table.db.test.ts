import { afterEach, expect, test, vi } from "vitest";
import { PERMISSIONS } from "#domain/permission-table.ts";
import { sampleRelease } from "#tests/support/sample-release.ts";
import { servePublic } from "#tests/support/serve-public.ts";

/** The table as it is, in a list that this test may take rows out of. */
vi.mock("#domain/permission-table.ts", async (original) => {
  const table = await original<typeof import("#domain/permission-table.ts")>();
  return { ...table, PERMISSIONS: [...table.PERMISSIONS] };
});

const ADDRESS = "/metro/2026/02/03/key-bridge-to-close";
const PLACES = [ADDRESS, `${ADDRESS}/changes`, `${ADDRESS}.ninjs.json`, `${ADDRESS}.txt`];
const whole = [...PERMISSIONS];
// The mock's list is an array of its own.
const rows = PERMISSIONS as unknown as (typeof whole)[number][];

afterEach(() => void rows.splice(0, rows.length, ...whole));

function without(action: string): void {
  const left = whole.filter(({ actions }) => !actions.some((each) => each === action));
  expect(left.length).toBe(whole.length - 1);
  rows.splice(0, rows.length, ...left);
}

test("[N2] readers get a story's words because the table says so: without its row there is nothing at the address", async () => {
  await using site = await servePublic();
  await site.release(sampleRelease({ number: 1 }));
  for (const place of PLACES) expect((await site.get(place)).status, place).toBe(200);
  without("read-released");
  for (const place of PLACES) expect((await site.get(place)).status, place).toBe(404);
});

test("[N2] and the notice in place of what was withheld", async () => {
  await using site = await servePublic();
  await site.release(sampleRelease({ number: 1 }));
  await site.release(
    sampleRelease({ number: 2, kind: "withhold", state: "withheld", copy: null, wireStatus: "withheld" }),
  );
  const notice = await site.get(ADDRESS);
  expect(notice.status).toBe(200);
  expect(notice.headers.get("x-robots-tag")).toBe("noindex");
  without("read-notice");
  for (const place of PLACES) expect((await site.get(place)).status, place).toBe(404);
});
