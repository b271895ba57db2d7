import fc from "fast-check";
import { expect, test } from "vitest";
import type { SaidNotice } from "#domain/notice-sentences.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { openMailTransport } from "./mail-transport.ts";
import { type MailToWrite, writeMail } from "./write-mail.ts";

const ABOUT = {
  origin: "https://write.example.com",
  publication: "The Potomac Courier",
  zone: "America/New_York",
} as const;
const FROM = { name: "The Potomac Courier", address: "newsroom@courier.test" };

function sentBack(slug: string, by: string): SaidNotice {
  const move = { move: "send-back", to: "drafting", by: { name: by } } as const;
  return {
    kind: "refused",
    story: { id: "s", slug },
    createdAt: "2026-02-03T21:23:59Z",
    move,
    approval: null,
  };
}

function written(notices: readonly SaidNotice[], more: Partial<MailToWrite> = {}) {
  return writeMail({ ...ABOUT, notices, ...more });
}

test("an e-mail names the story and what happened in its subject, says who did it, and leads there", () => {
  const mail = written([sentBack("zoning-fight", "Jane Roe")]);
  expect(mail.subject).toBe("zoning-fight was sent back");
  expect(mail.text).toContain("Jane Roe sent it back at 4:23 p.m. on Tuesday, February 3, 2026.");
  expect(mail.text).toContain("https://write.example.com/newsroom/stories/s\n");
  expect(mail.text).toContain("https://write.example.com/newsroom/account#notices");
  expect(mail.html).toContain('href="https://write.example.com/newsroom/stories/s"');
});

test("several notices are one e-mail, by story", () => {
  const other: SaidNotice = { ...sentBack("storm", "Jane Roe"), story: { id: "t", slug: "storm" } };
  expect(written([sentBack("zoning-fight", "A"), sentBack("zoning-fight", "B")]).subject).toBe(
    "zoning-fight: 2 notices",
  );
  const mail = written([sentBack("zoning-fight", "A"), other, sentBack("zoning-fight", "B")]);
  expect(mail.subject).toBe("3 notices on 2 stories");
  expect(mail.text.indexOf("B sent it back")).toBeLessThan(mail.text.indexOf("storm was sent back"));
});

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "a\r\nBcc: all@evil.example",
    "a\nContent-Type: text/html\n\n<script>alert(1)</script>",
    "=?utf-8?q?a=0D=0ABcc:_all@evil.example?=",
    '"><img src=x onerror=alert(1)>',
    "a\u2028Bcc: all@evil.example",
    "\u202egnp.exe",
    "Jane <all@evil.example>, x",
    "a".repeat(400),
  ),
);

test("whatever slugs and names say, an e-mail has one recipient, our own head and no markup of theirs", async () => {
  await using server = await startMailServer();
  const signIn = null;
  const send = openMailTransport({ host: "127.0.0.1", port: server.port, isSecure: false, signIn }, FROM);
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (slug, by, name) => {
      const mail = written([sentBack(slug, by)], { publication: by });
      expect(mail.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e]/u);
      expect([...mail.subject].length).toBeLessThanOrEqual(150);
      const to = { name, address: "reporter@courier.test" };
      expect(await send({ ...mail, to, id: "0123456789abcdef" })).toEqual({ ok: true, value: true });
      const got = server.received.at(-1);
      if (got === undefined) throw new Error("nothing came");
      expect(got.to).toEqual(["reporter@courier.test"]);
      expect([...got.mail.headers.keys()].sort()).toEqual([
        "auto-submitted",
        "content-type",
        "date",
        "from",
        "list",
        "message-id",
        "mime-version",
        "subject",
        "to",
        "x-auto-response-suppress",
      ]);
      expect([got.mail.to].flat().flatMap((each) => each?.value.map(({ address }) => address))).toEqual([
        "reporter@courier.test",
      ]);
      expect(String(got.mail.html)).not.toMatch(/<(?:script|img)\b/i);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("an address that no one could be written to by is refused before any server is asked", async () => {
  const nowhere = { host: "127.0.0.1", port: 1, isSecure: false, signIn: null };
  const send = openMailTransport(nowhere, FROM);
  for (const address of ["a@b, c@d", "<a@b>", "a b@c", "a@b\r\nRCPT TO:<all@evil.example>", '"a b"@c'])
    expect(
      await send({ ...written([sentBack("a", "b")]), to: { name: "A", address }, id: "1" }),
    ).toMatchObject({
      refusal: { problem: "address-unusable" },
    });
});
