import { isSafeLink } from "./validate.ts";

/** Services that put themselves between a reader and an address: whose, and which parameter has the true one. */
const DETOURS: readonly (readonly [host: RegExp, path: RegExp, parameters: readonly string[]])[] = [
  [/^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/u, /^\/url$/u, ["q", "url"]],
  [/\.safelinks\.protection\.outlook\.com$/u, /^/u, ["url"]],
  [/^lm?\.(?:facebook|instagram|messenger)\.com$/u, /^/u, ["u"]],
  [/^slack-redir\.net$/u, /^\/link$/u, ["url"]],
];
const MOST_DETOURS = 3;

/** The address a pasted link truly leads to, or null when it may not be kept (W5). Tracking detours are taken out. */
export function cleanLink(href: string): string | null {
  let address = href.trim();
  for (let detour = 0; detour < MOST_DETOURS; detour += 1) {
    const target = behindDetour(address);
    if (target === null) break;
    address = target;
  }
  if (isSafeLink(address)) return address;
  // Spaces and quotes in web addresses are common in the wild; written as a browser would send them they are safe.
  if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return null;
  const written = new URL(address).href;
  return isSafeLink(written) ? written : null;
}

function behindDetour(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { host, pathname, searchParams } = new URL(address);
  for (const [hosts, paths, parameters] of DETOURS) {
    if (!hosts.test(host) || !paths.test(pathname)) continue;
    for (const parameter of parameters) {
      const target = searchParams.get(parameter);
      if (target && /^(?:https?:\/\/|mailto:|tel:)/iu.test(target)) return target;
    }
  }
  return null;
}
