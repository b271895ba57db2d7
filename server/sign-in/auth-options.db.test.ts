import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { disableStaffer } from "#server/commands/disable-staffer.ts";
import { signIn } from "#server/commands/sign-in.ts";
import { askTogether } from "#server/records/ask-together.ts";
import { standingActors } from "#server/records/socket-access.ts";
import { mustDo, type TestNewsroom, testNewsroom } from "#tests/support/newsroom.ts";
import { cheapPasswords, givePassword } from "#tests/support/passwords.ts";
import { authOptions } from "./auth-options.ts";
import { actorFromRequest, callerFromRequest } from "./caller.ts";
import { sessionCookieName } from "./session-cookie.ts";
import { writeSessionToken } from "./session-token.ts";

beforeAll(() => {
  vi.stubEnv("NEXTAUTH_SECRET", "the secret of the tests, long enough");
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
});
afterAll(() => vi.unstubAllEnvs());

/** As the sync server looks them up. */
function actorIn({ db }: TestNewsroom) {
  return askTogether((signInIds) => standingActors(db.pool, signInIds));
}

interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly setCookies: readonly string[];
}

/** A browser that keeps cookies and asks next-auth as its own client does. */
function browserOf(newsroom: TestNewsroom) {
  const jar = new Map<string, string>();
  // next-auth is CommonJS: in Node its function is the default of the default.
  const nextAuth = "default" in NextAuth ? (NextAuth.default as typeof NextAuth) : NextAuth;

  async function ask(method: string, path: string, body: Record<string, string> = {}): Promise<Answered> {
    const cookies: string[] = [];
    let answered: { status: number; body: unknown } = { status: 200, body: undefined };
    const response = {
      status(status: number) {
        answered = { ...answered, status };
        return response;
      },
      getHeader: () => undefined,
      setHeader(name: string, value: string | string[]) {
        if (name.toLowerCase() === "set-cookie") cookies.push(...[value].flat());
        return response;
      },
      send(sent: unknown) {
        answered = { ...answered, body: sent };
      },
      json(sent: unknown) {
        answered = { ...answered, body: sent };
      },
      end() {},
    };
    const request = {
      method,
      body,
      query: { nextauth: path.split("/") },
      cookies: Object.fromEntries(jar),
      headers: { host: "localhost:3000", "x-forwarded-for": "198.51.100.7" },
    };
    // Only what next-auth reads of Next's request and response is there.
    await nextAuth(
      request as unknown as NextApiRequest,
      response as unknown as NextApiResponse,
      authOptions(newsroom, { passwords: cheapPasswords }),
    );
    for (const cookie of cookies) keep(cookie);
    return { ...answered, setCookies: cookies };
  }

  function keep(cookie: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === "" || /max-age=0/i.test(cookie)) jar.delete(name);
    else jar.set(name, decodeURIComponent(value));
  }

  async function post(path: string, fields: Record<string, string>): Promise<Answered> {
    const { body } = await ask("GET", "csrf");
    const { csrfToken } = body as { csrfToken: string };
    return ask("POST", path, { csrfToken, json: "true", ...fields });
  }

  return {
    ask,
    post,
    jar,
    headers: () => ({
      cookie: [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; "),
    }),
  };
}

async function newsroomWithReporter(): Promise<TestNewsroom> {
  const newsroom = await testNewsroom();
  await givePassword(newsroom.db, newsroom.people.reporter.id, "correct horse");
  return newsroom;
}

test("signing in sets a cookie that only says which sign-in it is, and every request asks whether it stands", async () => {
  await using newsroom = await newsroomWithReporter();
  const { reporter, admin } = newsroom.people;
  const browser = browserOf(newsroom);
  const answer = await browser.post("callback/credentials", {
    email: reporter.email,
    password: "correct horse",
  });
  expect(answer).toMatchObject({ status: 200, body: { url: expect.not.stringContaining("error") } });
  const cookie = answer.setCookies.find((one) => one.startsWith(`${sessionCookieName()}=`));
  expect(cookie).toMatch(/; HttpOnly/i);
  expect(cookie).toMatch(/; SameSite=Lax/i);
  const known = await actorFromRequest(actorIn(newsroom), { headers: browser.headers() });
  expect(known?.actor).toEqual(reporter);
  expect((await browser.ask("GET", "session")).body).toMatchObject({ user: { email: reporter.email } });
  mustDo(await disableStaffer(newsroom, admin, { stafferId: reporter.id }));
  expect(await actorFromRequest(actorIn(newsroom), { headers: browser.headers() })).toBeNull();
  expect((await browser.ask("GET", "session")).body).not.toHaveProperty("user");
});

test("a wrong password and an unknown account come back with the same error and no cookie", async () => {
  await using newsroom = await newsroomWithReporter();
  const browser = browserOf(newsroom);
  const wrong = await browser.post("callback/credentials", {
    email: newsroom.people.reporter.email,
    password: "wrong",
  });
  const unknown = await browser.post("callback/credentials", {
    email: "nobody@courier.test",
    password: "wrong",
  });
  expect(wrong.status).toBe(401);
  expect(unknown.status).toBe(wrong.status);
  expect(unknown.body).toEqual(wrong.body);
  expect(JSON.stringify(wrong.body)).toContain("CredentialsSignin");
  expect(browser.jar.has(sessionCookieName())).toBe(false);
});

test("too many tries are told in a sentence with the time to wait", async () => {
  await using newsroom = await newsroomWithReporter();
  const browser = browserOf(newsroom);
  const { email } = newsroom.people.reporter;
  for (let tries = 0; tries < 10; tries += 1) {
    await browser.post("callback/credentials", { email, password: "wrong" });
  }
  const { body } = await browser.post("callback/credentials", { email, password: "correct horse" });
  const { url } = body as { url: string };
  expect(new URL(url).searchParams.get("error")).toMatch(/^Too many tries .* in 15 minutes/);
});

test("a database that fails is told to the log and not to the browser", async () => {
  await using newsroom = await newsroomWithReporter();
  const logged = vi.spyOn(console, "error").mockReturnValue();
  const browser = browserOf(newsroom);
  await newsroom.db.pool.query("ALTER TABLE sign_ins RENAME TO nowhere");
  const answer = await browser.post("callback/credentials", {
    email: newsroom.people.reporter.email,
    password: "correct horse",
  });
  const told = JSON.stringify(answer);
  expect(told).toContain(encodeURIComponent("Try again in a moment."));
  expect(told).not.toMatch(/prisma|sign_ins|relation|transaction/i);
  expect(JSON.stringify(logged.mock.calls.map(String))).toContain("sign_ins");
  logged.mockRestore();
});

test("signing in needs next-auth's own token: a foreign page can't sign somebody in", async () => {
  await using newsroom = await newsroomWithReporter();
  const browser = browserOf(newsroom);
  const fields = { email: newsroom.people.reporter.email, password: "correct horse", json: "true" };
  await browser.ask("POST", "callback/credentials", { ...fields, csrfToken: "made up" });
  expect(browser.jar.has(sessionCookieName())).toBe(false);
});

test("signing out ends the sign-in, also for whoever kept the cookie", async () => {
  await using newsroom = await newsroomWithReporter();
  const browser = browserOf(newsroom);
  const { email } = newsroom.people.reporter;
  await browser.post("callback/credentials", { email, password: "correct horse" });
  const kept = browser.headers();
  expect(await actorFromRequest(actorIn(newsroom), { headers: kept })).not.toBeNull();
  await browser.post("signout", {});
  expect(browser.jar.has(sessionCookieName())).toBe(false);
  expect(await actorFromRequest(actorIn(newsroom), { headers: kept })).toBeNull();
});

test("a raw request's cookie is read in one piece, in chunks, from Node's headers and from Headers", async () => {
  await using newsroom = await newsroomWithReporter();
  const { reporter } = newsroom.people;
  const claims = mustDo(
    await signIn(
      newsroom,
      { email: reporter.email, password: "correct horse", address: "a" },
      cheapPasswords,
    ),
  );
  const text = await writeSessionToken(claims);
  const name = sessionCookieName();
  const [head, middle, tail] = [text.slice(0, 40), text.slice(40, 90), text.slice(90)];
  const cookies = [
    `${name}=${text}`,
    `theme=dark; ${name}=${text}; other=1`,
    `${name}.1=${middle}; x=y; ${name}.0=${head}; ${name}.2=${tail}`,
  ];
  for (const cookie of cookies) {
    expect(await actorFromRequest(actorIn(newsroom), { headers: { cookie } }), cookie).toMatchObject({
      actor: reporter,
      signInId: claims.signInId,
    });
    expect(await actorFromRequest(actorIn(newsroom), { headers: new Headers({ cookie }) })).not.toBeNull();
  }
});

test("forged, cut, foreign and malformed cookies and tokens are nobody, and never throw", async () => {
  await using newsroom = await newsroomWithReporter();
  const { reporter, reporter2 } = newsroom.people;
  const claims = mustDo(
    await signIn(
      newsroom,
      { email: reporter.email, password: "correct horse", address: "a" },
      cheapPasswords,
    ),
  );
  const name = sessionCookieName();
  const bad = [
    "%",
    "",
    "a.b.c.d.e",
    (await writeSessionToken(claims)).slice(0, -3),
    await writeSessionToken(claims, "another secret, just as long as ours"),
    await writeSessionToken({ ...claims, stafferId: reporter2.id }),
    await writeSessionToken({ ...claims, signInId: "not an id" }),
    await writeSessionToken({ ...claims, signInId: reporter.id }),
  ];
  for (const text of bad) {
    expect(await callerFromRequest(newsroom.db, { headers: { cookie: `${name}=${text}` } }), text).toBeNull();
  }
  const good = `${name}=${await writeSessionToken(claims)}`;
  for (const authorization of [
    "Bearer %",
    "Bearer",
    "Bearer wt_",
    "Basic eA==",
    "",
    `Bearer wt_${"x".repeat(43)}`,
  ]) {
    // A bad token isn't passed over for the cookie beside it.
    const headers = { authorization, cookie: good };
    expect(await callerFromRequest(newsroom.db, { headers }), authorization).toBeNull();
  }
  expect(await callerFromRequest(newsroom.db, { headers: { cookie: good } })).not.toBeNull();
});

test("without a secret nobody is anybody: the request fails instead of passing", async () => {
  await using newsroom = await newsroomWithReporter();
  const headers = { cookie: `${sessionCookieName()}=anything` };
  vi.stubEnv("NEXTAUTH_SECRET", "");
  try {
    await expect(callerFromRequest(newsroom.db, { headers })).rejects.toThrow("NEXTAUTH_SECRET");
    expect(() => authOptions(newsroom, { passwords: cheapPasswords })).toThrow("NEXTAUTH_SECRET");
  } finally {
    vi.stubEnv("NEXTAUTH_SECRET", "the secret of the tests, long enough");
  }
});
