import { expect, test } from "vitest";
import { decideEmail, normalizeEmail } from "./email.ts";
import { decidePassword } from "./passwords.ts";

test.each([
  ["newsroom", null],
  ["x".repeat(200), null],
  ["short", "password-too-short"],
  ["x".repeat(201), "password-too-long"],
  ["         ", "password-blank"],
  [" Editor@Courier.test", "password-is-email"],
])("the password %j answers %j", (password, code) => {
  const answer = decidePassword(password, "editor@courier.test");
  if (code === null) expect(answer.ok).toBe(true);
  else expect(answer).toMatchObject({ ok: false, refusal: { code } });
});

test("an address is stored in one spelling", () => {
  expect(normalizeEmail("  Ｅditor@Courier.TEST ")).toBe("editor@courier.test");
  expect(decideEmail(" Editor@Courier.test ")).toEqual({ ok: true, value: "editor@courier.test" });
});

test.each(["", "editor", "@courier.test", "a b@courier.test", "a@", "a@b@c", "a@.test"])(
  "%j is no address",
  (typed) => {
    expect(decideEmail(typed)).toMatchObject({ refusal: { code: "email-malformed" } });
  },
);
