import type { MinorInput } from "#domain/minor-classifier.ts";
import { alignLines } from "./diff-align.ts";
import { copyLines, type FieldName } from "./diff-lines.ts";
import type { Copy } from "./format.ts";
import { runsText } from "./plain-text.ts";

/**
 * Two copies as the classifier of minor releases wants them (R2): plain texts, paragraphs paired with what became of
 * them. A moved paragraph is gone where it stood and new where it stands. Captions, alt texts, SEO hed and social text
 * count as paragraphs: a changed figure in them is no less a changed figure.
 */
export function minorInput(before: Copy, after: Copy): MinorInput {
  const was = copyLines(before);
  const now = copyLines(after);
  const field = (name: FieldName) => ({
    before: runsText(was.fields[name]),
    after: runsText(now.fields[name]),
  });
  const paragraphs = alignLines(was.lines, now.lines).map((line) => ({
    before:
      line.before === null || (line.moved && line.after !== null)
        ? null
        : (was.lines[line.before]?.text ?? null),
    after: line.after === null ? null : (now.lines[line.after]?.text ?? null),
  }));
  for (const name of ["SEO hed", "social text"] as const) {
    const words = field(name);
    if (words.before + words.after !== "") {
      paragraphs.push({ before: words.before || null, after: words.after || null });
    }
  }
  return {
    hed: field("hed"),
    dek: field("dek"),
    byline: field("byline"),
    dateline: field("dateline"),
    paragraphs,
  };
}
