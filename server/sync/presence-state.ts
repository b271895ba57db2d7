import { type Member, membersOf } from "./json-members.ts";

/** Written by the server alone; and names that would reach into an object's prototype in a careless client. */
const DROPPED = ["user", "__proto__", "constructor", "prototype"].map((name) => Buffer.from(name));
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * A presence state, as bytes of JSON, with the person the server knows in place of the one it claims (Y5). Nothing of it
 * is parsed. Null when it is no JSON object. `user` is one member, `"user":{…}`.
 */
export function stampState(state: Uint8Array, user: Uint8Array): Uint8Array | null {
  const members = membersOf(state);
  if (members === null) return null;
  // Members lose nothing but the space between them, and gain a comma at most.
  const stamped = Buffer.allocUnsafe(state.length + user.length + 2);
  let at = 0;
  stamped[at++] = OPEN_OBJECT;
  for (const member of members) {
    if (isDropped(state, member)) continue;
    // The key's quotation mark stands before it.
    const start = member.keyStart - 1;
    stamped.set(state.subarray(start, member.end), at);
    at += member.end - start;
    stamped[at++] = COMMA;
  }
  stamped.set(user, at);
  at += user.length;
  stamped[at++] = CLOSE_OBJECT;
  return stamped.subarray(0, at);
}

/** A name written with escapes could be any of the dropped ones; nobody writes a plain name so. */
function isDropped(state: Uint8Array, { keyStart, keyEnd }: Member): boolean {
  for (let at = keyStart; at < keyEnd; at++) if (state[at] === BACKSLASH) return true;
  return DROPPED.some((name) => isKey(state, keyStart, keyEnd, name));
}

function isKey(state: Uint8Array, start: number, end: number, name: Uint8Array): boolean {
  if (end - start !== name.length) return false;
  for (let index = 0; index < name.length; index++) if (state[start + index] !== name[index]) return false;
  return true;
}
