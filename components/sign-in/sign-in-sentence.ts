/** The sentence for what next-auth or our own check answered. `error` may already be a sentence of ours. */
export function signInSentence(error: string | null, status: number): string {
  if (status === 429 || error === "too-many" || error === "TooMany") {
    return "Too many tries. Wait a few minutes, then try again.";
  }
  if (error === "disabled") return "This account is disabled. Ask an administrator.";
  if (error !== null && /\s.*\.$/.test(error) && error.length < 200) return error;
  if (error === "CredentialsSignin" || status === 401) {
    return "That email and password don’t match an account. Check both; after many wrong tries only a wait of 15 minutes helps.";
  }
  return "Signing in didn’t work just now. Try again in a moment.";
}
