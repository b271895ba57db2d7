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

const OLD_LINE = "The Potomac Courier - Updated: 4:23 p.m. on Tuesday, February 3, 2026";
const NEW_LINE = "The Harbor Gazette - Updated: 11:23 a.m. on Tuesday, February 3, 2026";

test("[U5] [N4] an admin sets name and zone, the line follows as they type, and readers see the new name", async () => {
  const { newsroom, server } = room;
  const page = await room.seat("admin");
  await page.goto(`${server.url}/newsroom/settings`);
  const publication = page.getByRole("region", { name: "Publication" });
  const save = publication.getByRole("button", { name: "Save the publication" });
  await publication.getByText(OLD_LINE, { exact: true }).waitFor();
  expect(await save.isDisabled()).toBe(true);

  await publication.getByLabel("Name", { exact: true }).fill("The Harbor Gazette");
  await publication.getByRole("combobox", { name: "Time zone" }).fill("honolulu");
  await page.getByRole("option", { name: "Pacific/Honolulu" }).waitFor();
  expect(await violations(page, "zones")).toEqual([]);
  await page.getByRole("option", { name: "Pacific/Honolulu" }).click();
  await publication.getByText(NEW_LINE, { exact: true }).waitFor();
  await publication.getByText("The Harbor Gazette - Tuesday, February 3, 2026", { exact: true }).waitFor();
  await publication.getByLabel("First before paragraph").fill("4");
  await publication.getByLabel("A release takes two people").uncheck();
  await save.click();
  await page.getByText(/^Saved\./).waitFor();

  const kept = await newsroom.db.prisma.publication.findUniqueOrThrow({ where: { id: 1 } });
  expect(kept).toMatchObject({
    name: "The Harbor Gazette",
    zone: "Pacific/Honolulu",
    legalName: "Potomac Courier, LLC",
    adRule: { firstBefore: 4, apart: 3, keepLast: 2 },
    twoPeople: false,
  });
  const trail = await newsroom.db.prisma.auditRow.findFirstOrThrow({
    where: { action: "edit-publication" },
    orderBy: { number: "desc" },
  });
  expect(trail.facts).toMatchObject({ changed: ["adRule", "name", "twoPeople", "zone"] });
  const reader = await room.visitor();
  await reader.goto(server.url);
  await reader.getByRole("heading", { level: 1, name: /The Harbor Gazette/ }).waitFor();
  await room.everybodyLeaves();
  expect(room.problems).toEqual([]);
});

test("[P] [W6] an address that readers can't follow is refused at its field, and nothing is kept", async () => {
  const { newsroom, server } = room;
  const page = await room.seat("admin");
  await page.goto(`${server.url}/newsroom/settings`);
  const publication = page.getByRole("region", { name: "Publication" });
  const address = publication.getByLabel("Reprint address");
  await address.fill("javascript:alert(1)");
  await publication.getByRole("button", { name: "Save the publication" }).click();
  await publication.getByText(/^“javascript:alert\(1\)” is no address that readers can follow\./).waitFor();
  expect(await address.getAttribute("aria-invalid")).toBe("true");
  expect(await violations(page, "a refused address")).toEqual([]);
  expect((await newsroom.db.prisma.publication.findUniqueOrThrow({ where: { id: 1 } })).reprintUrl).toBe(
    "/reprints",
  );

  await address.fill("https://courier.test/reprints");
  await publication.getByText(/is no address that readers can follow/).waitFor({ state: "detached" });
  await publication.getByLabel("Paragraphs apart").fill("");
  await publication.getByRole("button", { name: "Save the publication" }).click();
  await publication.getByText(/“adRule\.apart”/).waitFor();
  await publication.getByLabel("Paragraphs apart").fill("5");
  await publication.getByRole("button", { name: "Save the publication" }).click();
  await page.getByText(/^Saved\./).waitFor();
  await room.everybodyLeaves();
  expect(room.problems).toEqual([]);
});
