import { expect, test } from "vitest";
import { expiryAfter, type Token, tokenState } from "./token.ts";

const now = new Date("2026-11-22T12:00:00Z");
const token: Token = {
  id: "1",
  name: "wire import",
  scopes: ["read"],
  createdAt: "2026-11-01T12:00:00.000Z",
  expiresAt: "2026-12-01T12:00:00.000Z",
  revokedAt: null,
};

test("a token stands until the instant it expires", () => {
  expect(tokenState(token, now)).toBe("stands");
  expect(tokenState(token, new Date(token.expiresAt))).toBe("expired");
});

test("revoked is said before expired", () => {
  const revoked = { ...token, revokedAt: "2026-11-02T12:00:00.000Z" };
  expect(tokenState(revoked, new Date("2027-01-01T00:00:00Z"))).toBe("revoked");
});

test("thirty days are thirty days", () => {
  expect(expiryAfter(30, now)).toBe("2026-12-22T12:00:00.000Z");
});
