import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { violations } from "./violations.ts";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

const ITEM = JSON.stringify({
  uri: "urn:newsml:wire.test:20260203:1",
  type: "text",
  headlines: [{ role: "main", value: "Ferry company raises fares by 40 cents" }],
  people: [{ name: "Ines Falk", rel: "author" }],
  bodies: [{ contentType: "text/html", value: "<p>Riders will pay <b>40 cents</b> more.</p>" }],
  edNote: "Subs to follow by 6 p.m.",
});

test("[P2] a reporter takes in what an agency sent, reads what it tells the desk, and writes on in it", async () => {
  const { server } = room;
  const page = await room.seat("reporter");
  await page.goto(`${server.url}/newsroom`);
  await page.getByRole("button", { name: "New story" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New story" });
  await dialog.getByRole("button", { name: "Import one that another newsroom sent" }).click();
  const source = dialog.getByLabel("Or paste it here");
  await source.fill("{}");
  expect(await dialog.getByLabel("Taken as").inputValue()).toBe("ninjs");
  await dialog.getByRole("button", { name: "Import the story" }).click();
  await dialog.getByText(/^This isn’t a ninjs item\./).waitFor();
  expect(await violations(page, "importing")).toEqual([]);

  // A file that was chosen is shown where it can still be changed.
  const file = { name: "item.json", mimeType: "application/json", buffer: Buffer.from(ITEM) };
  await dialog.locator("input[type=file]").setInputFiles(file);
  await expect.poll(() => source.inputValue()).toBe(ITEM);
  await dialog.getByRole("button", { name: "Import the story" }).click();
  await page.getByText("Subs to follow by 6 p.m.").waitFor();
  const body = page.getByRole("textbox", { name: "Body" });
  await expect.poll(() => body.textContent()).toContain("Riders will pay 40 cents more.");
  await page.getByText("ferry-company-raises-fares").first().waitFor();
  await page.getByText("Ines Falk").first().waitFor();
  await room.everybodyLeaves();
  // The one refusal was asked for.
  expect(room.problems.filter((problem) => !/400/.test(problem))).toEqual([]);
});
