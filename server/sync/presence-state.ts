import { type Member, membersOf } from "./json-members.ts";

/** Written by the server alone; and names that would reach into an object's prototype in a careless client. */
const DROPPED = ["user", "__proto__", "constructor", "prototype"].map((name) => Buffer.from(name));
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN = Buffer.from("{");
const CLOSE = Buffer.from("}");

/**
 * A presence state, as bytes of JSON, with the person the server knows in place of the one it claims (Y5). Nothing of it
 * is parsed. Null when it is no JSON object. `user` is one member, `"user":{…}`.
 */
export function stampState(state: Uint8Array, user: Uint8Array): Uint8Array | null {
  const members = membersOf(state);
  if (members === null) return null;
  const parts: Uint8Array[] = [OPEN];
  for (const member of members) {
    if (isDropped(state, member)) continue;
    // The key's quotation mark stands before it.
    parts.push(state.subarray(member.keyStart - 1, member.end), Uint8Array.of(COMMA));
  }
  return Buffer.concat([...parts, user, CLOSE]);
}

/** A name written with escapes could be any of the dropped ones; nobody writes a plain name so. */
function isDropped(state: Uint8Array, { keyStart, keyEnd }: Member): boolean {
  const key = state.subarray(keyStart, keyEnd);
  return key.includes(BACKSLASH) || DROPPED.some((name) => name.equals(key));
}
