import { z } from "zod";
import { RELATIONS, TABLE_ROLES } from "#domain/grant.ts";
import { PUBLIC_STATES, STAGES } from "#domain/story.ts";
import { contract } from "../contract.ts";

export const permissionsCall = contract({
  method: "GET",
  path: "/permissions",
  summary: "The permission table: who may do what, and where each action is asked (N2)",
  scope: "read",
  answer: {
    status: 200,
    description: "Lines that allow, and nothing else: whoever stands in no line may not",
    schema: z.object({
      grants: z.array(
        z.object({
          says: z.string(),
          role: z.enum(TABLE_ROLES),
          relations: z.array(z.enum(RELATIONS)),
          stages: z.array(z.enum(STAGES)),
          publicStates: z.array(z.enum(PUBLIC_STATES)),
          actions: z.array(z.string()),
        }),
      ),
      actions: z.array(z.object({ action: z.string(), phrase: z.string(), askedBy: z.array(z.string()) })),
    }),
  },
});
