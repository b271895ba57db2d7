/**
 * Why the newsroom says no. `kind` decides the status a program gets, `code` is stable and names the exact reason,
 * `sentence` is what a person reads and says what to do next.
 */
export interface Refusal {
  readonly kind: RefusalKind;
  /** Stable, kebab-case; the tail of the problem's `type`. */
  readonly code: string;
  readonly sentence: string;
  /** The rule of docs/RULES.md that was broken, e.g. "R2"; given with kind "rule". */
  readonly rule?: string;
  /** Facts a program may want, e.g. which field was malformed. Never copy that the reader may not see. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export type RefusalKind =
  | "malformed" // 400
  | "signed-out" // 401
  | "forbidden" // 403
  | "unknown" // 404, also for what may not be known
  | "stale" // 409, stale or raced
  | "too-large" // 413
  | "rule" // 422
  | "too-many"; // 429
