import { UNREACHABLE } from "#components/shell/call-api.ts";
import { done, type Result, refused } from "#domain/result.ts";
import { signInSentence } from "./sign-in-sentence.ts";

/**
 * Signs in through next-auth's credentials call with its CSRF token: no page is loaded, so nothing on the screen is lost.
 * The refusal is the sentence to show.
 */
export async function signInWithPassword(email: string, password: string): Promise<Result<true, string>> {
  try {
    const csrfToken = await fetchCsrfToken();
    const response = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      body: new URLSearchParams({ csrfToken, email, password, json: "true", callbackUrl: "/newsroom" }),
      credentials: "same-origin",
      cache: "no-store",
    });
    const error = errorOf(await response.text());
    if (response.ok && error === null) return done(true);
    return refused(signInSentence(error, response.status));
  } catch (error) {
    if (error instanceof TypeError) return refused(UNREACHABLE);
    throw error;
  }
}

/** Ends this sign-in and loads the sign-in page afresh. */
export async function signOut(): Promise<Result<true, string>> {
  try {
    const csrfToken = await fetchCsrfToken();
    const response = await fetch("/api/auth/signout", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      body: new URLSearchParams({ csrfToken, json: "true", callbackUrl: "/sign-in" }),
      credentials: "same-origin",
    });
    return response.ok ? done(true) : refused("Signing out didn’t work just now. Try again in a moment.");
  } catch (error) {
    if (error instanceof TypeError) return refused(UNREACHABLE);
    throw error;
  }
}

async function fetchCsrfToken(): Promise<string> {
  const response = await fetch("/api/auth/csrf", { credentials: "same-origin", cache: "no-store" });
  if (!response.ok) throw new TypeError(`csrf answered ${response.status}`);
  const answer: unknown = await response.json();
  if (
    typeof answer === "object" &&
    answer !== null &&
    "csrfToken" in answer &&
    typeof answer.csrfToken === "string"
  ) {
    return answer.csrfToken;
  }
  throw new TypeError("csrf answered without a token");
}

/** next-auth says what went wrong in the query of the address it would have sent the browser to. */
function errorOf(text: string): string | null {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== "object" || answer === null || !("url" in answer)) return "Unknown";
    return new URL(String(answer.url), "http://newsroom.invalid").searchParams.get("error");
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return "Unknown";
    throw error;
  }
}
