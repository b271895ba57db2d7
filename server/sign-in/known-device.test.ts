import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { deviceCookieName, knownDevice, rememberDevice } from "./known-device.ts";

const SECRET = "the secret of the tests, long enough";
const EMAIL = "reporter@courier.test";

beforeAll(() => {
  vi.stubEnv("PUBLIC_URL", "");
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
});
afterAll(() => vi.unstubAllEnvs());

/** What a browser sends back of a Set-Cookie. */
const sent = (setCookie: string) => ({ cookie: setCookie.split(";")[0] ?? "" });

test("a device is known to the accounts that were signed in to on it, however they are spelled, and to no other", () => {
  const first = sent(rememberDevice({}, EMAIL, SECRET));
  const device = knownDevice(first, " Reporter@Courier.TEST", SECRET);
  expect(device).toMatch(/^[\w-]{22}$/);
  expect(knownDevice(first, "editor@courier.test", SECRET)).toBeNull();
  const both = sent(rememberDevice({ cookie: `theme=dark; ${first.cookie}` }, "editor@courier.test", SECRET));
  expect(knownDevice(both, EMAIL, SECRET)).toBe(device);
  expect(knownDevice(both, "editor@courier.test", SECRET)).toBe(device);
  // Signing in again adds nothing.
  expect(sent(rememberDevice(both, "editor@courier.test", SECRET))).toEqual(both);
});

test("nobody makes a device known by themselves: forged, cut, swapped and foreign cookies are no device", () => {
  const { cookie } = sent(rememberDevice({}, EMAIL, SECRET));
  const [name, value = ""] = cookie.split("=");
  const [id = "", seal = ""] = value.split(".");
  const [otherId = ""] = (
    sent(rememberDevice({}, "editor@courier.test", SECRET)).cookie.split("=")[1] ?? ""
  ).split(".");
  const bad = [
    `${name}=`,
    `${name}=${id}`,
    `${name}=${id}.`,
    `${name}=${id}.${"A".repeat(22)}`,
    `${name}=${id}.${seal.slice(0, -1)}`,
    `${name}=${otherId}.${seal}`,
    `${name}=%`,
    `x${cookie}`,
    sent(rememberDevice({}, EMAIL, "another secret, just as long as ours")).cookie,
  ];
  for (const one of bad) expect(knownDevice({ cookie: one }, EMAIL, SECRET), one).toBeNull();
  expect(knownDevice({}, EMAIL, SECRET)).toBeNull();
  expect(knownDevice({ cookie }, EMAIL, SECRET)).toBe(id);
});

test("a device remembers the last eight accounts, and its cookie stays small", () => {
  let headers = {};
  const email = (number: number) => `person${number}@courier.test`;
  for (let number = 0; number < 9; number += 1)
    headers = sent(rememberDevice(headers, email(number), SECRET));
  expect(knownDevice(headers, email(0), SECRET)).toBeNull();
  for (let number = 1; number < 9; number += 1)
    expect(knownDevice(headers, email(number), SECRET)).not.toBeNull();
  expect(JSON.stringify(headers).length).toBeLessThan(300);
});

test("no script reads the cookie and no other site sends it; behind https it can't be set by another host", () => {
  expect(rememberDevice({}, EMAIL, SECRET)).toMatch(
    /^writethru-device=[\w-]{22}\.[\w-]{22}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  vi.stubEnv("PUBLIC_URL", "https://write.example.com");
  expect(deviceCookieName()).toBe("__Host-writethru-device");
  expect(rememberDevice({}, EMAIL, SECRET)).toMatch(/^__Host-writethru-device=.*; Secure$/);
  vi.stubEnv("PUBLIC_URL", "");
});
