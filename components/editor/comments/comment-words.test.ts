import { expect, test } from "vitest";
import { isShown, mentionTyped, placeWords, quoteWords, withIds, withNames } from "./comment-words.ts";
import type { ThreadLine } from "./thread-line.ts";

const JANE = { id: "00000000-0000-4000-8000-000000000001", name: "Jane Roe" };
const JANE_ANN = { id: "00000000-0000-4000-8000-000000000002", name: "Jane Roe-Smith" };
const ANNE = { id: "00000000-0000-4000-8000-000000000003", name: "Anne O’Neil (D.C.)" };
const PEOPLE = [JANE, JANE_ANN, ANNE];

test("[W2] a name behind an @ becomes whom it names, the longer of two, and reads as the name again", () => {
  const typed = "Ask @Jane Roe-Smith, @Jane Roe and @Anne O’Neil (D.C.) about @Jane.";
  const kept = withIds(typed, PEOPLE);
  expect(kept).toBe(`Ask @${JANE_ANN.id}, @${JANE.id} and @${ANNE.id} about @Jane.`);
  expect(withNames(kept, PEOPLE)).toBe(typed);
  expect(withIds("@Jane Roeper", PEOPLE)).toBe("@Jane Roeper");
  expect(withNames(`@${ANNE.id}`, [])).toBe("@Somebody");
});

test("[W2] while somebody types a name the people it could be are offered, and an address offers nobody", () => {
  expect(mentionTyped("Ask @ja", PEOPLE)).toEqual({ at: 4, offered: [JANE, JANE_ANN] });
  expect(mentionTyped("@O’N", PEOPLE)?.offered).toEqual([ANNE]);
  expect(mentionTyped("@", PEOPLE)?.offered).toHaveLength(3);
  expect(mentionTyped("jane@", PEOPLE)).toBeNull();
  expect(mentionTyped("Ask @Zoe", PEOPLE)).toBeNull();
  expect(mentionTyped("Ask @Jane Roe-Smith", PEOPLE)).toBeNull();
});

test("[W2] a thread says what it is about, and a quote fits one line", () => {
  expect(placeWords({ on: "story" })).toBe("On the story");
  expect(placeWords({ on: "field", field: "seoHed" })).toBe("On the hed for search engines");
  const anchor = { start: {}, end: {}, generation: 1, from: 0, quote: "x", prefix: "", suffix: "" };
  expect(placeWords({ on: "text", anchor: { ...anchor, text: "hed" } })).toBe("On words of the hed");
  expect(placeWords({ on: "text", anchor: { ...anchor, text: "caption/p1" } })).toBe("On words of a caption");
  expect(quoteWords("One.\nTwo\uFFFC")).toBe("One. ¶ Two[object]");
  expect(quoteWords("word ".repeat(90)).length).toBeLessThanOrEqual(140);
});

test("[W2] mine are the open threads I started, have, spoke in or am named in", () => {
  const thread: ThreadLine = {
    id: "t",
    kind: "comment",
    place: { on: "story" },
    startedBy: JANE,
    startedAt: "2026-02-03T21:23:59Z",
    assignedTo: null,
    resolved: null,
    comments: [],
    people: [ANNE],
    yours: true,
  };
  expect([JANE, JANE_ANN, ANNE].map(({ id }) => isShown(thread, "mine", id))).toEqual([true, false, true]);
  expect(isShown({ ...thread, assignedTo: JANE_ANN }, "mine", JANE_ANN.id)).toBe(true);
  const resolved = { ...thread, resolved: { by: ANNE, at: thread.startedAt } };
  expect((["open", "mine", "resolved"] as const).map((filter) => isShown(resolved, filter, JANE.id))).toEqual(
    [false, false, true],
  );
});
