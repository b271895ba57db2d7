import type { ZodType } from "zod";
import type { TokenScope } from "#server/records/tokens.ts";

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** One call of the API: what it takes and what it answers. The same schemas validate and make the OpenAPI document. */
export interface Contract<P = unknown, Q = unknown, B = unknown> {
  readonly method: Method;
  /** Below /api/v1, with parameters in braces: "/stories/{id}/copy". */
  readonly path: string;
  /** One line for the OpenAPI document. */
  readonly summary: string;
  /** The scope a token needs; "session": tokens may not, only a person who signed in; "everybody": nobody need be. */
  readonly scope: TokenScope | "session" | "everybody";
  readonly params?: ZodType<P>;
  readonly query?: ZodType<Q>;
  readonly body?: ZodType<B>;
  /** Most bytes of the body; 64 KiB when absent. */
  readonly bodyLimit?: number;
  /** R5: the Idempotency-Key header must be there. */
  readonly idempotent?: true;
  /** Open to somebody who must first change a temporary password. */
  readonly beforePasswordChange?: true;
  readonly answer: Answer;
  /** The other answer, where it is done later. */
  readonly later?: { readonly status: 202; readonly description: string; readonly schema: ZodType };
}

interface Answer {
  readonly status: 200 | 201 | 204;
  readonly description: string;
  /** Of the JSON that is sent; null when there is none. */
  readonly schema: ZodType | null;
  /** When it isn't JSON. */
  readonly mediaType?: string;
}

/** Keeps the types of the schemas, so that a route's handler knows what it is given. */
export function contract<P = undefined, Q = undefined, B = undefined>(
  parts: Contract<P, Q, B>,
): Contract<P, Q, B> {
  return parts;
}
