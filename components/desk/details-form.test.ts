import fc from "fast-check";
import { expect, test } from "vitest";
import { changesOf, formOf, tagsIn } from "./details-form.ts";
import { storyLine } from "./story-line.fixture.ts";
import { inputOf, instantIn } from "./zone-input.ts";

const ZONE = "America/New_York";

test("only what somebody changed is sent, so that nobody undoes a colleague's change unseen", () => {
  const story = storyLine("council", {
    deadline: "2026-02-03T23:00:00.000Z",
    budgetedLength: 300,
    tags: ["city hall"],
  });
  const form = formOf(story, ZONE);
  expect(form).toMatchObject({ deadline: "2026-02-03T18:00", length: 300, tags: "city hall" });
  expect(changesOf(form, form, ZONE)).toEqual({});
  expect(
    changesOf(form, { ...form, deadline: "", length: "", tags: "city hall, , vote ", priority: "2" }, ZONE),
  ).toEqual({ deadline: null, budgetedLength: null, tags: ["city hall", "vote"], priority: 2 });
  expect(tagsIn("")).toEqual([]);
});

test("[R6] an embargo and a path are asked for as they were typed, and an emptied embargo is taken off", () => {
  const story = storyLine("study", { embargoUntil: "2026-02-03T22:00:00.000Z", path: "the-study" });
  const form = formOf(story, ZONE);
  expect(form).toMatchObject({ embargo: "2026-02-03T17:00", path: "the-study" });
  expect(changesOf(form, { ...form, embargo: "2026-02-04T06:00", path: " a-study " }, ZONE)).toEqual({
    embargoUntil: "2026-02-04T11:00:00.000Z",
    path: "a-study",
  });
  expect(changesOf(form, { ...form, embargo: "" }, ZONE)).toEqual({ embargoUntil: null });
  // Nobody has set one, and nobody is made to.
  const untouched = formOf(storyLine("new"), ZONE);
  expect(untouched).toMatchObject({ embargo: "", path: "" });
  expect(changesOf(untouched, { ...untouched, slug: "newer" }, ZONE)).toEqual({ slug: "newer" });
});

test("a deadline is typed on the publication's wall clock, wherever the person sits", () => {
  expect(instantIn("2026-07-04T18:00", ZONE)).toBe("2026-07-04T22:00:00.000Z");
  expect(instantIn("2026-02-03T18:00", "Asia/Kolkata")).toBe("2026-02-03T12:30:00.000Z");
  // An hour that the clocks leave out is taken for the one after; one that they show twice for the first.
  expect(instantIn("2026-03-08T02:30", ZONE)).toBe("2026-03-08T07:30:00.000Z");
  expect(instantIn("2026-11-01T01:30", ZONE)).toBe("2026-11-01T05:30:00.000Z");
  expect(instantIn("", ZONE)).toBeNull();
  expect(instantIn("tomorrow", ZONE)).toBeNull();
});

test("what an input shows is the minute it was given, in any zone", () => {
  const zones = fc.constantFrom(
    ZONE,
    "Europe/London",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
  );
  const minutes = fc.integer({ min: 0, max: 60_000_000 }).map((minute) => new Date(minute * 60_000));
  fc.assert(
    fc.property(minutes, zones, (at, zone) => {
      const shown = inputOf(at.toISOString(), zone);
      expect(inputOf(instantIn(shown, zone), zone)).toBe(shown);
    }),
  );
});
