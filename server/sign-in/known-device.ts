import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { normalizeEmail } from "#domain/email.ts";
import { type AnyHeaders, headerText } from "./any-headers.ts";
import { usesSecureCookies } from "./session-cookie.ts";
import { sessionSecret } from "./session-token.ts";

/**
 * A device remembers, signed by us, which accounts were signed in to on it. That lets nobody in: it only gives the device
 * tries of its own (server/commands/guess-limits.ts), so that guessing from elsewhere keeps no staffer out.
 * The cookie is `<device>.<seal>.<seal>…`, a seal for each account, the latest last.
 */
const DEVICE_DAYS = 180;
/** Several people at one newsroom terminal; the one longest away is forgotten first. */
const MOST_SEALS = 8;
const DEVICE = /^[\w-]{22}$/;

export function deviceCookieName(secure = usesSecureCookies()): string {
  return `${secure ? "__Host-" : ""}writethru-device`;
}

/** The device's ID if this account was signed in to on it before, else null. */
export function knownDevice(headers: AnyHeaders, email: string, secret = sessionSecret()): string | null {
  const device = readDevice(headers);
  if (device === null) return null;
  const seal = Buffer.from(sealOf(device.id, email, secret));
  const isKnown = device.seals.some((given) => {
    const text = Buffer.from(given);
    return text.length === seal.length && timingSafeEqual(text, seal);
  });
  return isKnown ? device.id : null;
}

/** The Set-Cookie that makes this device known to the account as well. */
export function rememberDevice(headers: AnyHeaders, email: string, secret = sessionSecret()): string {
  const device = readDevice(headers) ?? { id: randomBytes(16).toString("base64url"), seals: [] };
  const seal = sealOf(device.id, email, secret);
  const seals = [...device.seals.filter((other) => other !== seal), seal].slice(-MOST_SEALS);
  const secure = usesSecureCookies();
  return [
    `${deviceCookieName(secure)}=${[device.id, ...seals].join(".")}`,
    `Max-Age=${DEVICE_DAYS * 86_400}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Strict",
    ...(secure ? ["Secure"] : []),
  ].join("; ");
}

function readDevice(headers: AnyHeaders): { readonly id: string; readonly seals: readonly string[] } | null {
  const name = deviceCookieName();
  for (const pair of headerText(headers, "cookie")?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (pair.slice(0, at).trim() !== name) continue;
    const [id = "", ...seals] = pair
      .slice(at + 1)
      .trim()
      .split(".");
    return DEVICE.test(id)
      ? { id, seals: seals.filter((seal) => DEVICE.test(seal)).slice(-MOST_SEALS) }
      : null;
  }
  return null;
}

/** 128 bits; the secret signs sessions too, so what is signed says what it is. */
function sealOf(device: string, email: string, secret: string): string {
  const words = JSON.stringify(["writethru device", device, normalizeEmail(email)]);
  return createHmac("sha256", secret).update(words).digest().subarray(0, 16).toString("base64url");
}
