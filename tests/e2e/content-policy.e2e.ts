import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inviteContributor } from "#server/commands/invite-contributor.ts";
import { resetPassword } from "#server/commands/reset-password.ts";
import { mustDo, publish, write, writtenStory } from "#tests/support/newsroom.ts";
import { cheapPasswords } from "#tests/support/passwords.ts";
import { type OpenNewsroom, openNewsroom, PASSWORD } from "./newsroom.ts";
import { badge, openStory, sees, typeAtEnd } from "./story-screen.ts";

let room: OpenNewsroom;
let storyId: string;
let address: string;
beforeAll(async () => {
  room = await openNewsroom();
  const { newsroom } = room;
  storyId = await writtenStory(newsroom);
  ({ address } = await publish(newsroom, storyId));
  await write(newsroom, newsroom.people.reporter, storyId, { dek: [{ text: "Nine hours, one vote" }] });
});
afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

/** Everything the policy stopped on this page, from its first byte on, in its frames too. */
async function watchPolicy(page: Page): Promise<string[]> {
  const stopped: string[] = [];
  await page.exposeFunction("policyStopped", (what: string) => stopped.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      const told = `${location.pathname}: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`;
      // Put there by the line above.
      (window as unknown as { policyStopped: (what: string) => void }).policyStopped(told);
    });
  });
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) stopped.push(`${page.url()}: ${message.text()}`);
  });
  return stopped;
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).first().waitFor();

test("a day's work over all screens is never stopped by the policy", async () => {
  const { newsroom, server } = room;
  const { people } = newsroom;
  const page = await room.visitor();
  const stopped = await watchPolicy(page);
  const go = async (path: string, name: string | RegExp = /./) => {
    await page.goto(`${server.url}${path}`);
    await heading(page, name);
  };

  await page.goto(`${server.url}/newsroom`);
  await page.waitForURL(/\/sign-in/);
  await signInHere(page, people.managing.email);
  await heading(page, "Stories");

  // From screen to screen without loading a page: the policy stays that of the first, the server's answers bring others.
  for (const name of ["Board", "Day", "Search"]) {
    await page.getByRole("link", { name, exact: true }).first().click();
    await heading(page, /./);
  }
  await go("/newsroom", "Stories");
  await page.getByRole("button", { name: /New story/ }).click();
  await page.getByRole("dialog", { name: "New story" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Find a story or command" }).click();
  await page.getByPlaceholder(/./).last().fill("council");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Notices/ }).click();
  await page.getByRole("dialog", { name: "Notices" }).waitFor();
  await page.keyboard.press("Escape");

  await openStory(page, server.url, storyId);
  await typeAtEnd(page, "body", " Typed under the policy.");
  await badge(page, "Saved");
  await page.getByRole("button", { name: "Details" }).click();
  await page.getByRole("dialog", { name: /^Details of/ }).waitFor();
  await page.keyboard.press("Escape");
  expect(stopped).toEqual([]);
  // Pasting parses a page of somebody else's, with all that is in it; the policy stops what of it would run.
  await page.locator("[data-field=body]").focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      "text/html",
      '<p style="color:red" onclick="x()">Pasted <b>words</b></p><style>p{color:red}</style>',
    );
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await sees(page, "body", "Pasted words");
  expect(
    stopped.every((told) => /script-src-attr|style-src-elem|Content.Security.Policy/.test(told)),
    stopped.join("\n"),
  ).toBe(true);
  stopped.length = 0;

  for (const path of ["/revisions", "/release", "/expunge"]) await go(`/newsroom/stories/${storyId}${path}`);
  await go(`/newsroom/stories/${storyId}/release`);
  await page.getByRole("tab", { name: "The page" }).click();
  await page.locator("iframe").first().waitFor();
  const shown = page.frameLocator("iframe").first();
  await shown.locator("h1").first().waitFor();
  // The readers' stylesheet counts in the preview too.
  expect(
    await shown
      .locator("h1")
      .first()
      .evaluate((h1) => getComputedStyle(h1).fontFamily),
  ).toMatch(/serif/i);

  for (const path of [
    "/search?q=council",
    "/audit",
    "/permissions",
    "/account",
    "/board?group=deadline",
    "/day",
  ])
    await go(`/newsroom${path}`);
  await go("/newsroom/no/such/screen", /nothing at this address/);

  const admin = await room.seat("admin");
  const stoppedForAdmin = await watchPolicy(admin);
  for (const path of ["/people", "/settings", "/audit"]) {
    await admin.goto(`${server.url}/newsroom${path}`);
    await heading(admin, /./);
  }
  await admin.goto(`${server.url}/newsroom/people`);
  await admin.getByRole("button", { name: "New account" }).click();
  await admin.getByRole("dialog").first().waitFor();

  const guest = await room.visitor();
  const stoppedForGuest = await watchPolicy(guest);
  const invited = { storyId, email: "ada@outside.example", to: "write" } as const;
  const { secret } = mustDo(await inviteContributor(newsroom, people.editor, invited));
  await guest.goto(`${server.url}/invitation/${secret}`);
  await heading(guest, /./);
  const { temporaryPassword } = mustDo(
    await resetPassword(newsroom, people.admin, { stafferId: people.reporter2.id }, cheapPasswords),
  );
  await guest.goto(`${server.url}/sign-in`);
  await signInHere(guest, people.reporter2.email, temporaryPassword);
  await guest.waitForURL(/new-password/);
  await heading(guest, /./);
  for (const path of ["/", address, `${address}/changes`, "/corrections", "/no/such/page"]) {
    await guest.goto(`${server.url}${path}`);
    await guest.locator("h1").first().waitFor();
  }

  expect([...stopped, ...stoppedForAdmin, ...stoppedForGuest]).toEqual([]);
  expect(room.problems).toEqual([]);
}, 300_000);

test("script that got into a page doesn't run: by its words, an attribute, an address or a string, early or late", async () => {
  const { server } = room;
  const page = await room.visitor();
  const stopped = await watchPolicy(page);
  // As if markup of somebody's had got past everything else, into the page itself.
  await page.route(`${server.url}/sign-in`, async (route) => {
    const answer = await route.fetch();
    const planted = [
      "<script>window.ran = 'words'</script>",
      "<script nonce='AAAAAAAAAAAAAAAAAAAAAA=='>window.ran = 'a guessed nonce'</script>",
      "<script src='/planted.js'></script>",
      "<img src='/nowhere.png' onerror=\"window.ran = 'an attribute'\">",
      "<style>body { outline: 7px solid red }</style>",
      "<base href='https://elsewhere.example/'>",
      "<iframe srcdoc=\"<script>parent.ran = 'a frame'</script>\"></iframe>",
    ].join("");
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace("<body>", `<body>${planted}`),
    });
  });
  await page.route("**/planted.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "window.ran = 'a file'" }),
  );
  await page.goto(`${server.url}/sign-in`);
  await page.locator("form[data-ready=true]").waitFor();
  const late = await page.evaluate(async () => {
    const box = document.createElement("div");
    box.innerHTML =
      "<script>window.ran = 'late words'</script><img src='/nowhere.png' onerror=\"window.ran = 'a late attribute'\"><a href=\"javascript:void(window.ran = 'an address')\">x</a>";
    document.body.append(box);
    box.querySelector("a")?.click();
    // What is evaluated here and now is let pass for whoever drives the browser; a moment later it is the page's own.
    const evaluated = await new Promise<string>((told) => {
      setTimeout(() => {
        try {
          new Function("window.ran = 'a string'")();
          told("ran");
        } catch (problem) {
          told(problem instanceof EvalError ? "refused" : String(problem));
        }
      });
    });
    const leak = await fetch("https://elsewhere.example/").then(
      () => "sent",
      () => "refused",
    );
    return { evaluated, leak };
  });
  expect(late).toEqual({ evaluated: "refused", leak: "refused" });
  await expect.poll(() => stopped.length).toBeGreaterThanOrEqual(8);
  const { ran, outline, base } = await page.evaluate(() => ({
    ran: (window as unknown as { ran?: string }).ran ?? "nothing",
    outline: getComputedStyle(document.body).outlineWidth,
    base: document.baseURI,
  }));
  expect(ran).toBe("nothing");
  expect(outline).not.toBe("7px");
  expect(base).toBe(`${server.url}/sign-in`);
  for (const directive of ["script-src-elem", "script-src-attr", "style-src-elem", "base-uri", "connect-src"])
    expect(
      stopped.some((told) => told.includes(directive)),
      directive,
    ).toBe(true);
});

test("no other page can show a screen in a frame", async () => {
  const { server } = room;
  const page = await room.visitor();
  await page.route("https://elsewhere.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe src="${server.url}/sign-in"></iframe>` }),
  );
  await page.goto("https://elsewhere.example/");
  await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
});

async function signInHere(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.locator("form[data-ready=true]").waitFor();
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}
