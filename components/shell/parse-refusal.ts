import type { ApiRefusal } from "./call-api.ts";

/**
 * Reads an RFC 9457 problem answer. `type` ends in the refusal's code, `detail` (or `title`) is the sentence. An answer
 * that isn't ours (a proxy's page) still becomes one sentence, never markup on the screen.
 */
export function parseRefusal(status: number, text: string): ApiRefusal {
  const problem = readObject(text);
  const sentence = readText(problem, "detail") ?? readText(problem, "sentence") ?? readText(problem, "title");
  if (problem === null || sentence === undefined)
    return { status, code: "broken", sentence: plainSentence(status) };
  const type = readText(problem, "type") ?? "";
  const code = readText(problem, "code") ?? (type.split(/[/:#]/).at(-1) || "refused");
  const rule = readText(problem, "rule");
  const details = problem.details;
  return {
    status,
    code,
    sentence,
    ...(rule === undefined ? {} : { rule }),
    ...(isObject(details) ? { details } : {}),
  };
}

function plainSentence(status: number): string {
  if (status === 401) return "Your session has ended. Sign in again to go on.";
  if (status === 403) return "You may not do that here. Ask an editor of the desk.";
  if (status === 404) return "That isn’t here, or isn’t yours to see.";
  if (status === 413) return "That is too large to send.";
  if (status === 429) return "Too many requests at once. Wait a moment and try again.";
  return "The newsroom couldn’t do that just now. Try again in a moment.";
}

function readObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    // Not JSON: some proxy's page. The status alone then says what happened.
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readText(from: Readonly<Record<string, unknown>> | null, name: string): string | undefined {
  const value = from?.[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
