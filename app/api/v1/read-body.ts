import type { Refusal } from "#domain/refusal.ts";
import { done, type Result, refused } from "#domain/result.ts";
import { bodyTooLarge, notJson } from "./api-refusals.ts";

/** What most calls may send. */
export const SMALL_BODY = 64 * 1024;
/** What calls that carry copy may send. */
export const COPY_BODY = 2 * 1024 * 1024;

/** The body as JSON; no body at all is an empty object. Never holds more than `limit` bytes, whatever was announced. */
export async function readJson(request: Request, limit: number): Promise<Result<unknown, Refusal>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return refused(bodyTooLarge(limit));
  const type = request.headers.get("content-type");
  if (type !== null && !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) return refused(notJson());
  const text = await readText(request, limit);
  if (text === null) return refused(bodyTooLarge(limit));
  if (text.trim() === "") return done({});
  try {
    return done(JSON.parse(text));
  } catch (problem) {
    if (problem instanceof SyntaxError) return refused(notJson());
    throw problem;
  }
}

async function readText(request: Request, limit: number): Promise<string | null> {
  if (request.body === null) return "";
  const reader = request.body.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done: ended, value } = await reader.read();
    if (ended) break;
    bytes += value.byteLength;
    if (bytes > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  return Buffer.concat(parts).toString("utf8");
}
