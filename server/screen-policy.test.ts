import { expect, test } from "vitest";
import { guardingHeaders } from "./guarding-headers.ts";
import { STYLE_SOURCE } from "./outputs/style-source.ts";
import { givePolicy } from "./screen-policy.ts";

const LOCAL = { publicUrl: null, reload: false };
const request = (url: string, headers: Record<string, string> = {}) => ({
  url,
  headers: { host: "localhost:3000", ...headers },
});
const nonceIn = (policy: string | null) => /script-src 'nonce-([^']+)'/.exec(policy ?? "")?.[1] ?? "";

test("a page's scripts run by a nonce alone; nothing is left open but style attributes", () => {
  const policy = givePolicy(request("/newsroom"), LOCAL);
  const nonce = nonceIn(policy);
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}' ${STYLE_SOURCE}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self' ws://localhost:3000",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]);
});

test("what a client says about policy and nonce is overwritten, and Next finds ours", () => {
  const asked = request("/newsroom", {
    "content-security-policy": "script-src 'nonce-AAAA'",
    "content-security-policy-report-only": "script-src 'nonce-BBBB'",
    "x-nonce": "AAAA",
  });
  const policy = givePolicy(asked, LOCAL);
  expect(asked.headers).toEqual({
    host: "localhost:3000",
    "content-security-policy": policy,
    "x-nonce": nonceIn(policy),
  });
  const data = request("/api/v1/me", {
    "x-nonce": "AAAA",
    "content-security-policy": "script-src 'nonce-AAAA'",
  });
  expect(givePolicy(data, LOCAL)).toBeNull();
  expect(data.headers).toEqual({ host: "localhost:3000" });
});

test("a thousand pages have a thousand nonces", () => {
  const nonces = Array.from({ length: 1000 }, () => nonceIn(givePolicy(request("/sign-in"), LOCAL)));
  expect(new Set(nonces).size).toBe(1000);
});

test("calls and files get no page's policy; what only looks like one does", () => {
  for (const url of ["/api/v1/me", "/api", "/api?x", "/_next/static/a.js", "/_next"])
    expect(givePolicy(request(url), LOCAL), url).toBeNull();
  for (const url of ["/newsroom", "/", "/apis", "/_nextish", "/newsroom/api/x"])
    expect(givePolicy(request(url), LOCAL), url).not.toBeNull();
});

test("a Host that would end the policy early is left out of it; PUBLIC_URL counts before any", () => {
  for (const host of ["a;script-src *", "a,b", "a'b", "a b", ""]) {
    const policy = givePolicy({ url: "/newsroom", headers: { host } }, LOCAL) ?? "";
    expect(policy.split("; "), host).toHaveLength(11);
    expect(policy, host).toContain("; connect-src 'self'; ");
  }
  const named = { publicUrl: "https://write.example.com", reload: false };
  expect(givePolicy(request("/newsroom", { host: "evil.example" }), named)).toContain(
    "connect-src 'self' wss://write.example.com;",
  );
});

test("every answer starts out running nothing, and says https where the newsroom is reached by it", () => {
  const plain = guardingHeaders(request("/"), null);
  expect(plain).toEqual({
    "Content-Security-Policy":
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
  const https = { ...plain, "Strict-Transport-Security": "max-age=31536000" };
  expect(guardingHeaders(request("/", { "x-forwarded-proto": "https" }), null)).toEqual(https);
  expect(guardingHeaders(request("/"), "https://write.example.com")).toEqual(https);
  expect(guardingHeaders(request("/"), "http://write.example.com")).toEqual(plain);
});
