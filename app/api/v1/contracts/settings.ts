import { z } from "zod";
import { RELEASE_KINDS } from "#domain/release.ts";
import { contract } from "../contract.ts";
import { line } from "./shapes.ts";

const adRule = z.strictObject({
  firstBefore: z.number().int().min(0).max(100),
  apart: z.number().int().min(0).max(100),
  keepLast: z.number().int().min(0).max(100),
});

const checklist = z
  .array(
    z.strictObject({
      id: z.string().max(60),
      label: line,
      kinds: z.array(z.enum(RELEASE_KINDS)).max(20),
      required: z.boolean(),
    }),
  )
  .max(100);

const publication = z.object({
  name: z.string(),
  zone: z.string(),
  legalName: z.string(),
  reprintUrl: z.string(),
  commentPolicyUrl: z.string(),
  adRule,
  twoPeople: z.boolean(),
  checklist,
});

export const getPublication = contract({
  method: "GET",
  path: "/publication",
  summary: "The publication's settings",
  scope: "read",
  answer: { status: 200, description: "The settings", schema: publication },
});

export const editPublicationCall = contract({
  method: "PATCH",
  path: "/publication",
  summary: "Change the publication's settings",
  scope: "session",
  body: z.strictObject({
    name: line.optional(),
    zone: line.optional(),
    legalName: line.optional(),
    reprintUrl: line.optional(),
    commentPolicyUrl: line.optional(),
    adRule: adRule.optional(),
    twoPeople: z.boolean().optional(),
    checklist: checklist.optional(),
  }),
  answer: { status: 200, description: "The settings as they are now", schema: publication },
});
