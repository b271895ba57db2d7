import fc from "fast-check";
import { expect, test } from "vitest";
import { membersOf } from "./json-members.ts";
import { stampState } from "./presence-state.ts";

const USER = { id: "jane", name: "Jane" };
const MEMBER = Buffer.from(`"user":${JSON.stringify(USER)}`);
const DROPPED = new Set(["user", "__proto__", "constructor", "prototype"]);

function stamped(text: string | Uint8Array): unknown {
  const bytes = stampState(Buffer.from(text), MEMBER);
  return bytes === null ? null : JSON.parse(Buffer.from(bytes).toString());
}

/** What a parser makes of it: the same members, the server's person, none of the dangerous names. */
function expected(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const kept = Object.entries(value).filter(
    ([name]) => !DROPPED.has(name) && !JSON.stringify(name).includes("\\"),
  );
  return { ...Object.fromEntries(kept), user: USER };
}

test("[Y5] any object comes out as it went in, but for the person", () => {
  const object = fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom(...DROPPED)),
    fc.jsonValue({ maxDepth: 5 }),
  );
  fc.assert(
    fc.property(object, fc.constantFrom(undefined, 1, "\t"), (value, space) => {
      const text = JSON.stringify(value, null, space);
      expect(stamped(text)).toEqual(expected(text));
    }),
    { numRuns: 2_000 },
  );
});

test("[Y5] text that nobody can parse is refused, and no other", () => {
  const pieces = [
    "{",
    "}",
    "[",
    "]",
    '"a"',
    '"user"',
    ":",
    ",",
    "1",
    "-",
    "0.5",
    "01",
    "1e",
    "e+2",
    "true",
    "nul",
    " ",
  ];
  const broken = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join(""));
  const wrapped = fc.oneof(
    broken,
    broken.map((text) => `{"a":${text}}`),
    broken.map((text) => `{${text}}`),
    fc.string(),
  );
  fc.assert(
    fc.property(wrapped, (text) => {
      expect(stamped(text)).toEqual(expected(text));
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  ["a list", "[1]"],
  ["a number", "5"],
  ["nothing", ""],
  ["a second object", "{}{}"],
  ["a bare control character", '{"a":"\u0001"}'],
  ["an escape there isn't", '{"a":"\\x41"}'],
  ["half an escape", '{"a":"\\u00"}'],
])("[Y5] %s is no state", (_name, text) => {
  expect(membersOf(Buffer.from(text))).toBeNull();
});

test("[Y5] bytes that are no UTF-8 reach nobody: a reader's decoder throws on them", () => {
  expect(
    stamped(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')])),
  ).toBeNull();
});

test("[Y5] a name written with escapes can't stand for the person", () => {
  expect(stamped('{"\\u0075ser":{"name":"Editor-in-chief"},"caret":3}')).toEqual({ caret: 3, user: USER });
});

test("[Y5] nesting ends at 32, so that no reader's parser is exhausted", () => {
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  expect(membersOf(Buffer.from(nested(31)))).toHaveLength(1);
  expect(membersOf(Buffer.from(nested(32)))).toBeNull();
});
