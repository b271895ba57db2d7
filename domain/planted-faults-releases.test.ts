import { expect, test } from "vitest";

import { decideCorrection } from "./corrections.ts";

import { classifyMinor } from "./minor-classifier.ts";
import { COPY_EDITOR, EDITOR } from "./newsroom.fixture.ts";
import { codeOf, mistaken, proofOf } from "./planted-fault.fixture.ts";
import type { Correction } from "./release.ts";
import { approvedBy, CORRECTION, live, NOTE, request, revision } from "./releases.fixture.ts";
import { decideRelease } from "./releases.ts";
import { done } from "./result.ts";

test.each(
  proofOf<typeof decideCorrection>(
    "[R1]",
    (decide) => {
      const places = [{ place: "caption 1", text: "All 12 SEATS" }];
      const livePlaces = [
        { place: "lede", text: "The council gains 12 seats." },
        { place: "paragraph 2", text: "John Smith came." },
      ];
      const asked = { correction: CORRECTION, note: NOTE, places, livePlaces };
      expect(decide(asked)).toMatchObject({ refusal: { sentence: expect.stringContaining("caption 1") } });
      expect(codeOf(decide({ ...asked, correction: { ...CORRECTION, otherUses: ["caption 1"] } }))).toBe(
        "ok",
      );
      expect(codeOf(decide({ ...asked, places: [], note: "Clarifies the seats." }))).toBe("note-dodges");
      expect(codeOf(decide({ ...asked, places: [], correction: { ...CORRECTION, places: [] } }))).toBe(
        "place-missing",
      );
      const mended = { ...asked, places: [{ place: "lede", text: "The council gains 21 seats." }] };
      const code = (facts: Partial<Correction>) =>
        codeOf(decide({ ...mended, correction: { ...CORRECTION, ...facts } }));
      expect(code({})).toBe("ok");
      expect(code({ places: ["central premise", "Paragraph 2"] })).toBe("ok");
      expect(code({ places: ["lede", "caption 1"] })).toBe("place-unknown");
      expect(code({ wrong: "12 saets" })).toBe("wrong-words-never-stood");
      expect(code({ wrong: "Smith", right: "John Smith" })).toBe("wrong-words-never-stood");
    },
    decideCorrection,
    {
      "captions are not searched": (asked) => decideCorrection({ ...asked, places: [] }),
      "different uses are not let be": ({ correction, ...asked }) =>
        decideCorrection({ ...asked, correction: correction && { ...correction, otherUses: [] } }),
      "notes may dodge": (asked) => decideCorrection({ ...asked, note: NOTE }),
      "no place is linked": ({ correction, ...asked }) =>
        decideCorrection({ ...asked, correction: correction && { ...correction, places: ["lede"] } }),
      "any place will do": ({ correction, ...asked }) => {
        const places = correction?.places.length ? ["lede"] : [];
        return decideCorrection({ ...asked, correction: correction && { ...correction, places } });
      },
      "places of what readers have don't count": ({ livePlaces, ...asked }) =>
        decideCorrection({
          ...asked,
          livePlaces: livePlaces?.map(({ text }) => ({ place: "hed", text })) ?? null,
        }),
      "the wrong words may never have stood": ({ livePlaces, ...asked }) => {
        const text = asked.correction?.wrong ?? "";
        return decideCorrection({
          ...asked,
          livePlaces: livePlaces?.map((each) => ({ ...each, text })) ?? null,
        });
      },
      "words inside the right ones were wrong too": (asked) => {
        const answer = decideCorrection(asked);
        return codeOf(answer) === "wrong-words-never-stood" && asked.correction?.wrong === "Smith"
          ? done(true)
          : answer;
      },
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof classifyMinor>(
    "[R2]",
    (classify) => {
      const same = { before: "", after: "" };
      const isMinor = (before: string, after: string): boolean =>
        classify({ hed: same, dek: same, byline: same, dateline: same, paragraphs: [{ before, after }] })
          .minor;
      expect(isMinor("Teh hall.", "The hall.")).toBe(true);
      expect(isMinor("It drew 12.", "It drew 21.")).toBe(false);
      expect(isMinor("He is guilty.", "He is not guilty.")).toBe(false);
      expect(isMinor("The hall.", "The hall. It burned down.")).toBe(false);
      const hed = { before: "One", after: "Two" };
      expect(classify({ hed, dek: same, byline: same, dateline: same, paragraphs: [] }).minor).toBe(false);
    },
    classifyMinor,
    {
      "everything is minor": () => ({ minor: true, reasons: [] }),
      "nothing is minor": () => ({ minor: false, reasons: [] }),
      "the hed is not looked at": (changes) => classifyMinor({ ...changes, hed: { before: "", after: "" } }),
      ...Object.fromEntries(
        (["digits", "negation", "sentence"] as const).map((code) => [
          `${code} are not looked at`,
          (changes: Parameters<typeof classifyMinor>[0]) => {
            const reasons = classifyMinor(changes).reasons.filter((reason) => reason.code !== code);
            return { minor: reasons.length === 0, reasons };
          },
        ]),
      ),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof decideRelease>(
    "[R3]",
    (decide) => {
      const same = { revision: revision({ sha256: "c2" }) };
      expect(codeOf(decide(approvedBy(request("update", COPY_EDITOR, same), EDITOR)))).toBe("same-as-live");
      const resent = decide(request("resend", COPY_EDITOR));
      expect(resent).toMatchObject({ value: { stamps: live().stamps, wireVersion: 1 } });
    },
    decideRelease,
    {
      "the same words freshen": mistaken((asked) => ({
        live: asked.live && { ...asked.live, sha256: "other" },
      })),
      "a resend freshens": (asked) => {
        const answer = decideRelease(asked);
        return answer.ok
          ? done({ ...answer.value, stamps: { ...answer.value.stamps, updated: asked.now } })
          : answer;
      },
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof decideRelease>(
    "[R4]",
    (decide) => {
      const old = { revision: revision({ number: 1, sha256: "c1" }) };
      expect(codeOf(decide(approvedBy(request("update", COPY_EDITOR, old), EDITOR)))).toBe("older-than-live");
    },
    decideRelease,
    {
      "an old revision is released again": mistaken((asked) => ({
        live: asked.live && { ...asked.live, revision: 0 },
      })),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof decideRelease>(
    "[R5]",
    (decide) => {
      const late = approvedBy(
        request("update", COPY_EDITOR, { basedOn: 1, live: live({ number: 2 }) }),
        EDITOR,
      );
      expect(codeOf(decide(late))).toBe("released-meanwhile");
      const used = approvedBy(request("update", COPY_EDITOR), EDITOR);
      const approvals = used.approvals.map((approval) => ({ ...approval, usedBy: 1 }));
      expect(codeOf(decide({ ...used, approvals }))).toBe("not-approved");
    },
    decideRelease,
    {
      "nobody looks what is live now": mistaken(() => ({ basedOn: undefined })),
      "one approval makes two releases": mistaken((asked) => ({
        approvals: asked.approvals.map((each) => ({ ...each, usedBy: null })),
      })),
    },
  ),
)("%s", (_title, run) => run());
