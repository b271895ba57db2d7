export const IMPORT_FORMAT_LABELS = {
  ninjs: "ninjs",
  nitf: "NITF",
  html: "Web page or HTML",
  text: "Plain text",
} as const;

export type ImportFormat = keyof typeof IMPORT_FORMAT_LABELS;

/** What a source looks like; a person may say otherwise. */
export function formatOf(source: string): ImportFormat {
  const start = source.trimStart().slice(0, 2_000);
  if (start.startsWith("{")) return "ninjs";
  if (/<nitf[\s>]/i.test(start)) return "nitf";
  return /^<[!a-z?]/i.test(start) ? "html" : "text";
}
