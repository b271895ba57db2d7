import { expect, test } from "vitest";
import { isOwnOrigin } from "./own-origin.ts";
import { readSessionCookie, sessionCookieName, usesSecureCookies } from "./session-cookie.ts";

const FOREIGN = [
  "null",
  "",
  "http://write.example.com",
  "https://write.example.com.evil.test",
  "https://evilwrite.example.com",
  "https://write.example.com:8443",
  "https://write.example.com/",
  "https://user@write.example.com",
  "HTTPS://WRITE.EXAMPLE.COM",
  "https://write.example.com https://evil.test",
  "https://wríte.example.com",
  "file://",
  "https://",
];

test("with PUBLIC_URL only exactly that origin is ours, whatever Host says", () => {
  const own = (origin: string) =>
    isOwnOrigin({ origin, host: "evil.test", "x-forwarded-proto": "https" }, "https://write.example.com/");
  expect(own("https://write.example.com")).toBe(true);
  for (const origin of [...FOREIGN, "https://evil.test"]) expect(own(origin), origin).toBe(false);
});

test("without PUBLIC_URL the request's own scheme and Host are", () => {
  const headers = { host: "localhost:3000" };
  expect(isOwnOrigin({ ...headers, origin: "http://localhost:3000" }, "")).toBe(true);
  expect(isOwnOrigin(new Headers({ ...headers, origin: "http://localhost:3000" }), "")).toBe(true);
  for (const origin of ["null", "https://localhost:3000", "http://localhost", "http://127.0.0.1:3000"]) {
    expect(isOwnOrigin({ ...headers, origin }, ""), origin).toBe(false);
  }
  expect(
    isOwnOrigin({ ...headers, "x-forwarded-proto": "https", origin: "https://localhost:3000" }, ""),
  ).toBe(true);
});

test("a request without an Origin or without a Host is not ours", () => {
  expect(isOwnOrigin({ host: "localhost:3000" }, "")).toBe(false);
  expect(isOwnOrigin({ origin: "http://localhost:3000" }, "")).toBe(false);
  expect(isOwnOrigin({ origin: "null", host: "bad host%" }, "")).toBe(false);
});

test("cookies are for https only when the newsroom is reached there", () => {
  expect(usesSecureCookies({ PUBLIC_URL: "https://write.example.com" })).toBe(true);
  expect(usesSecureCookies({ PUBLIC_URL: "", NEXTAUTH_URL: "http://localhost:3000" })).toBe(false);
  expect(sessionCookieName(true)).toBe("__Host-next-auth.session-token");
});

test("a cookie of a longer name is not the session's", () => {
  const cookie = "next-auth.session-tokens=a; next-auth.session-token.x=b; next-auth.session-token.100=c";
  expect(readSessionCookie({ cookie }, "next-auth.session-token")).toBeNull();
});
