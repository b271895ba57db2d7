export const SCOPES = ["read", "write", "release"] as const;
export type Scope = (typeof SCOPES)[number];

/** A bearer token for the API as its owner sees it. Instants are ISO 8601. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** Whether a program can still use it. */
export function tokenState(token: Token, now: Date): "stands" | "expired" | "revoked" {
  if (token.revokedAt !== null) return "revoked";
  return new Date(token.expiresAt) <= now ? "expired" : "stands";
}

/** Days a new token lives, and the instant that makes. */
export function expiryAfter(days: number, now: Date): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString();
}
