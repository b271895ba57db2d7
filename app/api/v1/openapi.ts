import { z } from "zod";
import { CALLS } from "#domain/doors.ts";
import type { Contract } from "./contract.ts";
import { CONTRACTS } from "./contracts/all.ts";
import { SMALL_BODY } from "./read-body.ts";

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 document of the API, made from the schemas that validate. */
export function openApi(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const contract of CONTRACTS) {
    const path = paths[contract.path] ?? {};
    path[contract.method.toLowerCase()] = operation(contract);
    paths[contract.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Writethru",
      version: "1",
      description:
        "The newsroom's API. Refusals are application/problem+json (RFC 9457) with a stable type and a sentence for people. With the session cookie, changes need the newsroom's own Origin.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
        token: { type: "http", scheme: "bearer" },
      },
      schemas: { Problem: schemaOf(problemSchema, "output") },
    },
  };
}

const problemSchema = z.object({
  type: z.string().describe("Stable; ends in the refusal's code"),
  title: z.string(),
  status: z.number(),
  detail: z.string().describe("A sentence for people, saying what to do"),
  rule: z.string().optional().describe("The newsroom's rule, such as R2"),
  details: z.record(z.string(), z.unknown()).optional(),
});

function operation(contract: Contract): Json {
  const { summary, body, bodyLimit = SMALL_BODY, answer, later, scope } = contract;
  return {
    operationId: operationId(contract),
    summary,
    security: securityOf(scope),
    "x-asks": asksOf(contract),
    parameters: [
      ...parametersOf(contract.params, "path"),
      ...parametersOf(contract.query, "query"),
      ...(contract.idempotent ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        description: `At most ${bodyLimit / 1024} KiB.`,
        content: { "application/json": { schema: schemaOf(body, "input") } },
      },
    }),
    responses: {
      [String(answer.status)]: success(answer),
      ...(later && { [String(later.status)]: success(later) }),
      ...refusals(contract),
    },
  };
}

function securityOf(scope: Contract["scope"]): readonly Json[] {
  if (scope === "everybody") return [];
  return scope === "session" ? [{ session: [] }] : [{ session: [] }, { token: [scope] }];
}

/** N2: what the call asks of the permission table; GET /permissions answers the table. */
function asksOf({ method, path }: Contract): readonly string[] {
  const door = CALLS[`${method} ${path}`];
  if (door?.kind === "story" || door?.kind === "readers") return door.actions;
  return door?.kind === "newsroom" ? [door.action] : [];
}

const IDEMPOTENCY_KEY: Json = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "A new random text for each release, the same again when it is retried (R5)",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

function success({
  description,
  schema,
  mediaType = "application/json",
}: Omit<Contract["answer"], "status">): Json {
  if (schema === null && mediaType === "application/json") return { description };
  const content = schema === null ? { schema: { type: "string" } } : { schema: schemaOf(schema, "output") };
  return { description, content: { [mediaType]: content } };
}

/** Which refusals can happen at all: 401 where somebody must be signed in, 403 always, the others by what the call takes. */
function refusals({ method, params, query, body, scope }: Contract): Json {
  const codes = [
    ...(query || body || params ? [400] : []),
    ...(scope === "everybody" ? [] : [401]),
    403,
    ...(params ? [404] : []),
    ...(method === "GET" ? [] : [409]),
    ...(body ? [413] : []),
    ...(method === "GET" ? [] : [422, 429]),
  ];
  const problem = {
    description: "Refused",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
  return Object.fromEntries(codes.map((code) => [String(code), problem]));
}

function parametersOf(schema: z.ZodType | undefined, where: "path" | "query"): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  }; // z.toJSONSchema of an object has these; anything else has no parameters.
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}

/** "GET /stories/{id}/copy" → "get-stories-id-copy". */
function operationId({ method, path }: Contract): string {
  const words = path.replaceAll(/[{}]/g, "").split("/").filter(Boolean);
  return [method.toLowerCase(), ...words].join("-");
}
