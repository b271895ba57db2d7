import { expect, test } from "vitest";
import { approvalSubject } from "./approval-subject.ts";
import { decideClaim } from "./claims.ts";
import { decideCorrection } from "./corrections.ts";
import { isEmbargoed } from "./embargo.ts";
import { classifyMinor } from "./minor-classifier.ts";
import {
  ADMIN,
  COPY_EDITOR,
  EDITOR,
  EDITOR_2,
  MANAGING,
  NOBODY,
  REPORTER,
  story,
} from "./newsroom.fixture.ts";
import { may } from "./permissions.ts";
import { approvedBy, CORRECTION, FIRST, live, NOTE, NOW, request, revision } from "./releases.fixture.ts";
import { decideRelease, type ReleaseRequest } from "./releases.ts";
import { done } from "./result.ts";
import { decideMove } from "./stages.ts";
import { nextStamps } from "./stamps.ts";
import { apClock, apClockOnDate, houseLine, isoWithOffset } from "./updated-line.ts";

/**
 * That each rule's check looks: it passes on what we ship and fails on every fault planted here. A fault is the
 * implementation with one thing gone wrong that a newsroom would notice too late.
 */
function proves<T>(
  rule: string,
  check: (implementation: T) => void,
  shipped: T,
  faults: Readonly<Record<string, T>>,
): void {
  test(`[${rule}] the check passes on what we ship`, () => check(shipped));
  test.each(Object.entries(faults))(`[${rule}] the check catches: %s`, (_fault, faulty) => {
    expect(() => check(faulty)).toThrow();
  });
}

const ZONE = "America/New_York";
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }): string =>
  answer.ok ? "ok" : (answer.refusal?.code ?? "");

proves<typeof decideMove>(
  "N1",
  (decide) => {
    const filed = story({ stage: "filed" });
    expect(decide({ move: "edit", from: "filed", story: filed, actor: EDITOR })).toEqual(
      done({ to: "editing", stageBefore: null }),
    );
    expect(codeOf(decide({ move: "edit", from: "drafting", story: filed, actor: EDITOR }))).toBe(
      "story-moved",
    );
    expect(codeOf(decide({ move: "edit", from: "filed", story: filed, actor: REPORTER }))).toBe(
      "may-not-move-edit",
    );
    expect(codeOf(decide({ move: "ready", from: "filed", story: filed, actor: EDITOR }))).toBe("wrong-stage");
    expect(codeOf(decide({ move: "hold", from: "filed", story: filed, actor: EDITOR }))).toBe(
      "note-required",
    );
    const published = story({ stage: "filed", publicState: "published" });
    expect(codeOf(decide({ move: "spike", from: "filed", story: published, actor: EDITOR }))).toBe(
      "published-is-killed",
    );
  },
  decideMove,
  {
    "a stale move goes through": (asked) => decideMove({ ...asked, from: asked.story.stage }),
    "anyone moves": (asked) => decideMove({ ...asked, actor: EDITOR }),
    "a hold needs no note": (asked) => decideMove({ ...asked, note: asked.note ?? "x" }),
    "a published story is spiked": (asked) =>
      decideMove({ ...asked, story: { ...asked.story, publicState: "unpublished" } }),
  },
);

proves<typeof may>(
  "N2",
  (allowed) => {
    const published = story({ publicState: "published" });
    expect(allowed(REPORTER, "write-copy", published)).toBe(true);
    expect(allowed(COPY_EDITOR, "release:minor", published)).toBe(true);
    expect(allowed(NOBODY, "read-copy", story({ authors: ["nobody"] }))).toBe(false);
    expect(allowed(ADMIN, "read-copy", published)).toBe(false);
    expect(allowed(EDITOR, "release:kill", published)).toBe(false);
    expect(allowed(MANAGING, "release:kill", published)).toBe(true);
  },
  may,
  {
    "the default is yes": (actor, action, about) => actor.roles.length === 0 || may(actor, action, about),
    "an admin may everything": (actor, action, about) => actor === ADMIN || may(actor, action, about),
    "an editor kills": (actor, action, about) => action === "release:kill" || may(actor, action, about),
    "the default is no, for everyone": () => false,
  },
);

/** Wraps what we ship so that it decides about something a little different from what was asked. */
const mistaken = (change: (asked: ReleaseRequest) => Partial<ReleaseRequest>): typeof decideRelease => {
  return (asked) => decideRelease({ ...asked, ...change(asked) });
};

proves<typeof decideRelease>(
  "N3",
  (decide) => {
    const asked = approvedBy(request("correction", COPY_EDITOR), EDITOR);
    expect(codeOf(decide(asked))).toBe("ok");
    const other = asked.approvals.map((approval) => ({ ...approval, sha256: "c9" }));
    expect(codeOf(decide({ ...asked, approvals: other }))).toBe("not-approved");
    expect(codeOf(decide({ ...asked, note: "Other words than approved." }))).toBe("not-approved");
    expect(
      codeOf(decide({ ...asked, approvals: asked.approvals.map((each) => ({ ...each, revokedAt: NOW })) })),
    ).toBe("not-approved");
  },
  decideRelease,
  {
    "the hash is not compared": mistaken((asked) => ({
      approvals: asked.approvals.map((each) => ({ ...each, sha256: asked.revision?.sha256 ?? "" })),
    })),
    "the note is not compared": mistaken((asked) => ({
      approvals: asked.approvals.map((each) => ({ ...each, note: asked.note })),
    })),
    "approvals can't be taken back": mistaken((asked) => ({
      approvals: asked.approvals.map((each) => ({ ...each, revokedAt: null })),
    })),
    "no approval ever counts": mistaken(() => ({ approvals: [] })),
  },
);

proves<typeof approvalSubject>(
  "N3",
  (subjectOf) => {
    const subject = {
      revision: 3,
      sha256: "c3",
      kind: "correction",
      note: NOTE,
      correction: CORRECTION,
    } as const;
    expect(subjectOf(subject)).toBe(subjectOf({ ...subject }));
    expect(subjectOf({ ...subject, kind: "update" })).not.toBe(subjectOf(subject));
    expect(subjectOf({ ...subject, correction: { ...CORRECTION, right: "x" } })).not.toBe(subjectOf(subject));
  },
  approvalSubject,
  {
    "the kind is left out": (subject) => approvalSubject({ ...subject, kind: "update" }),
    "the correction is left out": (subject) => approvalSubject({ ...subject, correction: null }),
  },
);

proves<typeof decideRelease>(
  "N4",
  (decide) => {
    expect(codeOf(decide(approvedBy(request("initial", EDITOR), EDITOR)))).toBe("own-approval-alone");
    expect(codeOf(decide(approvedBy(request("initial", EDITOR), EDITOR_2)))).toBe("ok");
    expect(codeOf(decide(approvedBy(request("minor", COPY_EDITOR), COPY_EDITOR)))).toBe("ok");
    const alone = decide(approvedBy(request("initial", EDITOR, { aloneReason: "Night." }), EDITOR));
    expect(alone).toMatchObject({ value: { needsReview: true } });
  },
  decideRelease,
  {
    "one person is enough": mistaken(() => ({ publication: { zone: ZONE, twoPeople: false } })),
    "nobody needs a reason": mistaken(() => ({ aloneReason: "x" })),
    "a lone release is not flagged": (asked) => {
      const answer = decideRelease(asked);
      return answer.ok ? done({ ...answer.value, needsReview: false }) : answer;
    },
  },
);

proves<typeof decideClaim>(
  "N5",
  (claim) => {
    const nameOf = () => "Jane Roe";
    expect(claim(EDITOR, story(), nameOf)).toEqual(done({ claimedBy: "editor", changed: true }));
    const second = claim(EDITOR, story({ claimedBy: "reporter" }), nameOf);
    expect(second).toMatchObject({
      refusal: { kind: "stale", sentence: expect.stringContaining("Jane Roe") },
    });
  },
  decideClaim,
  {
    "the second claim wins": (actor, about, nameOf) =>
      decideClaim(actor, { ...about, claimedBy: null }, nameOf),
    "nobody says who has it": (actor, about) => decideClaim(actor, about, () => null),
  },
);

proves<typeof decideRelease>(
  "N8",
  (decide) => {
    const open = story({ stage: "copy", publicState: "published" });
    const answer = decide(approvedBy(request("update", COPY_EDITOR, { story: open }), EDITOR));
    expect(answer).toMatchObject({ ok: true, value: { publicState: "published" } });
  },
  decideRelease,
  {
    "publication closes the story": mistaken((asked) => ({
      story: { ...asked.story, stage: "spiked", stageBefore: "copy" },
    })),
  },
);

proves<typeof decideCorrection>(
  "R1",
  (decide) => {
    const places = [{ place: "caption 1", text: "All 12 SEATS" }];
    const asked = { correction: CORRECTION, note: NOTE, places };
    expect(decide(asked)).toMatchObject({ refusal: { sentence: expect.stringContaining("caption 1") } });
    expect(codeOf(decide({ ...asked, correction: { ...CORRECTION, otherUses: ["caption 1"] } }))).toBe("ok");
    expect(codeOf(decide({ ...asked, places: [], note: "Clarifies the seats." }))).toBe("note-dodges");
    expect(codeOf(decide({ ...asked, places: [], correction: { ...CORRECTION, places: [] } }))).toBe(
      "place-missing",
    );
  },
  decideCorrection,
  {
    "captions are not searched": (asked) => decideCorrection({ ...asked, places: [] }),
    "different uses are not let be": ({ correction, ...asked }) =>
      decideCorrection({ ...asked, correction: correction && { ...correction, otherUses: [] } }),
    "notes may dodge": (asked) => decideCorrection({ ...asked, note: NOTE }),
    "no place is linked": ({ correction, ...asked }) =>
      decideCorrection({ ...asked, correction: correction && { ...correction, places: ["lede"] } }),
  },
);

proves<typeof classifyMinor>(
  "R2",
  (classify) => {
    const same = { before: "", after: "" };
    const isMinor = (before: string, after: string): boolean =>
      classify({ hed: same, dek: same, byline: same, dateline: same, paragraphs: [{ before, after }] }).minor;
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
);

proves<typeof decideRelease>(
  "R3",
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
);

proves<typeof decideRelease>(
  "R4",
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
);

proves<typeof decideRelease>(
  "R5",
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
);

proves<typeof isEmbargoed>(
  "R6",
  (embargoed) => {
    expect(embargoed(NOW, new Date(NOW.getTime() - 1))).toBe(true);
    expect(embargoed(NOW, NOW)).toBe(false);
    expect(embargoed(null, NOW)).toBe(false);
  },
  isEmbargoed,
  {
    "a second early": (until, now) => isEmbargoed(until, new Date(now.getTime() + 1000)),
    "never lifted": (until) => until !== null,
  },
);

proves<typeof nextStamps>(
  "U1–U3",
  (next) => {
    const first = next("initial", null, FIRST);
    expect(first).toEqual({ firstPublished: FIRST, updated: FIRST, moved: false });
    expect(next("minor", first, NOW)).toEqual(first);
    const moved = next("update", first, NOW);
    expect(moved).toEqual({ firstPublished: FIRST, updated: NOW, moved: true });
    expect(next("correction", moved, FIRST).updated).toEqual(NOW);
    expect(next("minor", moved, NOW).moved).toBe(true);
  },
  nextStamps,
  {
    "a minor fix moves Updated": (kind, before, now) =>
      nextStamps(kind === "minor" ? "update" : kind, before, now),
    "stamps follow a clock that runs back": (kind, before, now) => {
      const next = nextStamps(kind, before, now);
      return next.moved ? { ...next, updated: now } : next;
    },
    "firstPublished moves": (kind, before, now) => ({
      ...nextStamps(kind, before, now),
      firstPublished: now,
    }),
    "the line disappears again": (kind, before, now) => ({
      ...nextStamps(kind, before, now),
      moved: kind === "update",
    }),
  },
);

proves<typeof houseLine>(
  "U3",
  (line) => {
    const courier = { name: "The Potomac Courier", zone: ZONE };
    const stamps = { firstPublished: FIRST, updated: FIRST, moved: false };
    expect(line(courier, stamps)).toBe("The Potomac Courier - Tuesday, February 3, 2026");
    expect(line(courier, { ...stamps, updated: NOW, moved: true })).toBe(
      "The Potomac Courier - Updated: 4:23 p.m. on Tuesday, February 3, 2026",
    );
  },
  houseLine,
  {
    "always Updated": (courier, stamps) => houseLine(courier, { ...stamps, moved: true }),
    "never Updated": (courier, stamps) => houseLine(courier, { ...stamps, moved: false }),
    "in another zone": (courier, stamps) => houseLine({ ...courier, zone: "Asia/Tokyo" }, stamps),
  },
);

proves<typeof isoWithOffset>(
  "U4",
  (iso) => {
    expect(iso(NOW, ZONE)).toBe("2026-02-03T16:23:00-05:00");
    expect(iso(new Date("2026-11-01T05:30Z"), ZONE)).toBe("2026-11-01T01:30:00-04:00");
  },
  isoWithOffset,
  {
    "in UTC": (at) => at.toISOString(),
    "with today's offset": (at) => isoWithOffset(at, "Etc/GMT+5"),
    "rounded up": (at, zone) => isoWithOffset(new Date(at.getTime() + 30_000), zone),
  },
);

proves<typeof apClock>(
  "U5–U6",
  (clock) => {
    expect(clock(NOW, ZONE)).toBe("4:23 p.m.");
    expect(clock(FIRST, ZONE)).toBe("9 a.m.");
    expect(clock(new Date("2026-02-03T17:00Z"), ZONE)).toBe("noon");
    expect(clock(new Date("2026-11-01T06:30Z"), ZONE)).toBe("1:30 a.m. EST");
  },
  apClock,
  {
    "rounded to the nearest minute": (at, zone) => apClock(new Date(at.getTime() + 30_000), zone),
    "with :00": (at, zone) => apClock(at, zone).replace(/^(\d+) /, "$1:00 "),
    "noon as 12 p.m.": (at, zone) => apClock(at, zone).replace("noon", "12 p.m."),
    "no short name in the hour that repeats": (at, zone) => apClock(at, zone).replace(/ E[SD]T$/, ""),
  },
);

proves<typeof apClockOnDate>(
  "U6",
  (line) => expect(line(new Date("2026-02-03T05:00Z"), ZONE)).toBe("midnight on Monday, February 2, 2026"),
  apClockOnDate,
  { "midnight begins the day": () => "midnight on Tuesday, February 3, 2026" },
);
