import { z } from "zod";
import { RELEASE_KINDS } from "#domain/release.ts";
import { SCHEDULE_STATES } from "#domain/schedules.ts";
import { PUBLIC_STATES } from "#domain/story.ts";
import { contract } from "../contract.ts";
import { checks } from "./checks.ts";
import { diffOut } from "./copy-shapes.ts";
import { countIn, idInPath, instantIn, instantOut, note, pageOf, paging, person } from "./shapes.ts";
import { suggestion } from "./suggestions.ts";

const place = z.string().max(100);

/** R1: what a correction says. What is missing from it is refused by the rule, whose sentence says what to do. */
const correction = z.strictObject({
  wrong: z.string().max(2_000),
  right: z.string().max(2_000),
  places: z.array(place).max(100),
  otherUses: z.array(place).max(100).optional(),
});

const reason = z.union([
  z.string().min(1).max(2_000),
  z.strictObject({ reason: z.string().min(1).max(2_000) }),
]);

const releaseRequest = z.strictObject({
  kind: z.enum(RELEASE_KINDS),
  revision: z.number().int().min(1).optional(),
  note: note.optional(),
  correction: correction.optional(),
  /** R2: why it goes as minor although the check says more. */
  override: reason.optional(),
  /** N4: why an editor alone on duty releases without a second person. */
  alone: reason.optional(),
  /** The release that was live when the person looked; null when none was. */
  basedOn: z.number().int().min(1).nullable().optional(),
  /** R6: when it is to go out; left out, it goes out at once. */
  at: instantIn.optional(),
});

export type ReleaseRequestBody = z.output<typeof releaseRequest>;

export const approval = z.object({
  id: z.string(),
  storyId: z.string(),
  revision: z.number(),
  sha256: z.string(),
  kind: z.enum(RELEASE_KINDS),
  note: z.string().nullable(),
  correction: z.record(z.string(), z.unknown()).nullable(),
  subject: z.string(),
  by: person,
  at: instantOut,
  revokedAt: instantOut.nullable(),
  releaseNumber: z.number().nullable(),
});

const stamps = z.object({ firstPublished: instantOut, updated: instantOut, moved: z.boolean() });

const refusal = z.object({
  kind: z.string(),
  code: z.string(),
  sentence: z.string(),
  rule: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});

export const releaseItem = z.object({
  storyId: z.string(),
  number: z.number(),
  kind: z.enum(RELEASE_KINDS),
  revision: z.number(),
  sha256: z.string(),
  note: z.string().nullable(),
  correction: z.record(z.string(), z.unknown()).nullable(),
  overrideReason: z.string().nullable(),
  aloneReason: z.string().nullable(),
  by: person,
  at: instantOut,
  stamps,
  wireVersion: z.number(),
  wireStatus: z.string(),
  publicState: z.enum(PUBLIC_STATES),
  review: z.object({ by: person, at: instantOut }).nullable(),
});

const compared = z.object({ diff: diffOut, summary: z.string() });

export const listApprovalsCall = contract({
  method: "GET",
  path: "/stories/{id}/approvals",
  summary: "Every approval of a story, used and taken back ones too",
  scope: "read",
  params: idInPath,
  query: z.strictObject(paging),
  answer: { status: 200, description: "Newest first", schema: pageOf(approval) },
});

export const approveCall = contract({
  method: "POST",
  path: "/stories/{id}/approvals",
  summary: "Approve exactly what readers will see: revision, hash, kind, note and correction (N3)",
  scope: "release",
  params: idInPath,
  body: z.strictObject({
    revision: z.number().int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be the revision's SHA-256 in lower-case hex"),
    kind: z.enum(RELEASE_KINDS),
    note: note.optional(),
    correction: correction.optional(),
    alone: reason.optional(),
  }),
  answer: { status: 201, description: "The approval", schema: approval },
});

export const revokeApprovalCall = contract({
  method: "DELETE",
  path: "/stories/{id}/approvals/{approval}",
  summary: "Take an approval back before a release has used it",
  scope: "release",
  params: z.object({ id: z.string(), approval: z.string() }),
  answer: { status: 200, description: "The approval, taken back", schema: approval },
});

export const listReleasesCall = contract({
  method: "GET",
  path: "/stories/{id}/releases",
  summary: "Every release of a story",
  scope: "read",
  params: idInPath,
  query: z.strictObject(paging),
  answer: {
    status: 200,
    description: "Newest first",
    schema: pageOf(releaseItem),
  },
});

export const releaseCall = contract({
  method: "POST",
  path: "/stories/{id}/releases",
  summary: "Publish what was approved; the same Idempotency-Key makes one release (R5)",
  scope: "release",
  params: idInPath,
  body: releaseRequest,
  idempotent: true,
  later: {
    status: 202,
    description: "R6: `at` lies ahead; it goes out then, or is refused then with a notice",
    schema: z.object({
      storyId: z.string(),
      scheduledFor: instantOut,
      kind: z.enum(RELEASE_KINDS),
      revision: z.number(),
      sentence: z.string(),
      state: z.enum(SCHEDULE_STATES),
      number: z.number().nullable(),
      repeated: z.boolean(),
    }),
  },
  answer: {
    status: 201,
    description: "The release; the one made before when the key was sent again",
    schema: z.object({
      storyId: z.string(),
      number: z.number(),
      kind: z.enum(RELEASE_KINDS),
      revision: z.number(),
      publicState: z.enum(PUBLIC_STATES),
      firstPublishedAt: instantOut,
      updatedAt: instantOut,
      address: z.string(),
      url: z.string(),
      updatedLine: z.string(),
      needsReview: z.boolean(),
      repeated: z.boolean(),
    }),
  },
});

export const previewCall = contract({
  method: "POST",
  path: "/stories/{id}/releases/preview",
  summary: "What this release would do: whether Updated moves and why, what is refused, the page",
  scope: "read",
  params: idInPath,
  body: releaseRequest,
  answer: {
    status: 200,
    description: "The forecast; nothing is written",
    schema: z.object({
      willMoveUpdated: z.boolean(),
      sentence: z.string(),
      refusal: refusal.nullable(),
      openGates: z.array(refusal),
      stamps: stamps.nullable(),
      updatedLine: z.string().nullable(),
      address: z.string().nullable(),
      pageHtml: z.string().nullable(),
      sinceLive: compared.nullable(),
      sinceApproval: compared.extend({ revision: z.number() }).nullable(),
      minor: z
        .object({
          minor: z.boolean(),
          reasons: z.array(z.object({ code: z.string(), sentence: z.string() }).loose()),
        })
        .nullable(),
      basedOn: z.number().nullable(),
      checks,
      openSuggestions: z.array(suggestion),
    }),
  },
});

export const unscheduleCall = contract({
  method: "DELETE",
  path: "/stories/{id}/releases/scheduled",
  summary: "Take a scheduled release back (R6)",
  scope: "release",
  params: idInPath,
  answer: { status: 204, description: "Taken back", schema: null },
});

export const reviewCall = contract({
  method: "POST",
  path: "/stories/{id}/releases/{number}/review",
  summary: "Say that a second person has looked at a release made alone (N4)",
  scope: "release",
  params: z.object({ id: z.string(), number: countIn }),
  body: z.strictObject({}),
  answer: {
    status: 200,
    description: "Who reviewed it",
    schema: z.object({
      storyId: z.string(),
      release: z.number(),
      reviewedBy: person,
      reviewedAt: instantOut,
    }),
  },
});
