import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { isOwnOrigin } from "#server/sign-in/own-origin.ts";
import { CLOSES, type CloseName, isFinal } from "#wire/close-codes.ts";
import { FrameBudget, type FrameLimits } from "./frame-budget.ts";
import { judge } from "./gate.ts";
import { UPDATE_CAPS } from "./incoming.ts";

const headers = { host: "courier.test", "x-forwarded-proto": "https" };

test.each(
  proofOf<typeof isOwnOrigin>(
    "[WS1]",
    (isOwn) => {
      const from = (origin: string | undefined) => isOwn({ ...headers, origin }, "https://courier.test");
      expect(from("https://courier.test")).toBe(true);
      for (const other of [
        undefined,
        "null",
        "http://courier.test",
        "https://courier.test.evil.example",
        "https://evil.example",
        "https://courier.test:444",
      ])
        expect([other, from(other)]).toEqual([other, false]);
    },
    isOwnOrigin,
    {
      "a page without an origin gets in": (asked, url) =>
        !("origin" in asked && asked.origin) || isOwnOrigin(asked, url),
      "an origin that only begins like ours gets in": (asked) =>
        "origin" in asked && String(asked.origin).startsWith("https://courier.test"),
      "any page gets in": () => true,
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof judge>(
    "[WS12]",
    (verdict) => {
      const doc = new Y.Doc();
      const kindFor = (client: number, owner?: string) => {
        const page = new Y.Doc();
        page.clientID = client;
        page.getText(BODY).insert(0, "x");
        const owners = new Map(owner ? [[client, owner]] : []);
        return verdict({ doc, owners }, "jane", Y.encodeStateAsUpdate(page), UPDATE_CAPS).kind;
      };
      expect(kindFor(2 ** 32 - 1)).toBe("pass");
      expect(kindFor(2 ** 32)).toBe("refused");
      // Also the server's client for her own edits through a command.
      expect(kindFor(2 ** 32 + 7, "jane")).toBe("refused");
    },
    judge,
    {
      "a page picks any client": (...asked) => {
        const verdict = judge(...asked);
        return verdict.kind === "refused" && /client/.test(verdict.why)
          ? { kind: "pass", claims: [] }
          : verdict;
      },
      "a page writes with the server's client of its staffer": (...asked) => {
        const verdict = judge(...asked);
        return verdict.kind === "refused" && /only the server/.test(verdict.why)
          ? { kind: "pass", claims: [] }
          : verdict;
      },
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof isFinal>(
    "[WS13]",
    (final) => {
      for (const [name, { code }] of Object.entries(CLOSES)) {
        // Object.entries widens the names that CLOSES declares.
        expect([name, final(name as CloseName)]).toEqual([name, code >= 4400 && code <= 4499]);
      }
      for (const name of ["rights-changed", "stalled", "restarting", "try-later"] as const)
        expect(final(name)).toBe(false);
    },
    isFinal,
    {
      "a page with other rights never comes back": (name) => name === "rights-changed" || isFinal(name),
      "a page knocks for ever": () => false,
      "a server that restarts loses its pages": (name) => name === "restarting" || isFinal(name),
    },
  ),
)("%s", (_title, run) => run());

type Budget = Pick<FrameBudget, "spend">;
const LITTLE: FrameLimits = { framesAtOnce: 10, framesPerSecond: 5 };

test.each(
  proofOf<(now: number) => Budget>(
    "[WS15]",
    (open) => {
      const budget = open(0);
      const spent = (times: number, now: number) =>
        Array.from({ length: times }, () => budget.spend(now)).filter(Boolean).length;
      expect(spent(12, 0)).toBe(10);
      expect(spent(3, 400)).toBe(2);
      expect(spent(30, 3_600_000)).toBe(10);
    },
    (now) => new FrameBudget(now, LITTLE),
    {
      "nobody counts": () => ({ spend: () => true }),
      "time earns nothing": (now) => {
        const budget = new FrameBudget(now, LITTLE);
        return { spend: () => budget.spend(now) };
      },
      "whoever was quiet may send without end": (now) => {
        const budget = new FrameBudget(now, { ...LITTLE, framesAtOnce: Number.POSITIVE_INFINITY });
        return { spend: (at) => budget.spend(at) };
      },
    },
  ),
)("%s", (_title, run) => run());
