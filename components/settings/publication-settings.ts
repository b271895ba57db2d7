import type { ApiRefusal } from "#components/shell/call-api.ts";
import type { AdRule } from "#domain/ad-slots.ts";

/** What an admin sets of the publication beside its checklist. */
export interface PublicationSettings {
  readonly name: string;
  /** IANA zone of every date line. */
  readonly zone: string;
  readonly legalName: string;
  readonly reprintUrl: string;
  readonly commentPolicyUrl: string;
  /** An emptied field is an empty text, which the newsroom refuses. */
  readonly adRule: Readonly<Record<keyof AdRule, number | string>>;
  /** N4: nobody releases on their own approval alone. */
  readonly twoPeople: boolean;
}

/** What differs from what is kept: the audit trail names what was changed, and nothing else. */
export function changesTo(
  kept: PublicationSettings,
  next: PublicationSettings,
): Partial<PublicationSettings> {
  const isChanged = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(kept[name as keyof PublicationSettings]); // its own names
  return Object.fromEntries(Object.entries(trimmed(next)).filter(isChanged));
}

function trimmed(settings: PublicationSettings): PublicationSettings {
  const { name, legalName, reprintUrl, commentPolicyUrl } = settings;
  return {
    ...settings,
    name: name.trim(),
    legalName: legalName.trim(),
    reprintUrl: reprintUrl.trim(),
    commentPolicyUrl: commentPolicyUrl.trim(),
  };
}

/** The field a refusal is about, "adRule.apart" or "name": a command's own names it, a schema's lists all it found. */
export function fieldOf(refusal: ApiRefusal | null): string | null {
  const { field, issues } = refusal?.details ?? {};
  if (typeof field === "string") return field;
  const first: unknown = Array.isArray(issues) ? issues[0]?.field : undefined;
  return typeof first === "string" ? first : null;
}
