import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "#scripts/run-command.ts";

const git = promisify(execFile);

/** A test's title as it stands in the source. */
export interface Title {
  readonly file: string;
  readonly text: string;
  /** The test shows that a planted fault is seen. */
  readonly catches: boolean;
}

/** test("…"), describe.skipIf(…)("…") and what proofOf<…>("…") puts before its titles; nothing that is skipped. */
const DIRECT =
  /\b(test|it|describe|proofOf)(?:\.(?!skip\b|todo\b)\w+)*(?:<[^;{}]*?>)?\(\s*(["'`])((?:\\.|(?!\2).)+)\2/gs;
/** test.each([…])("…") and the like, whose title stands behind the end of a table. */
const BEHIND_TABLE = /\)(\()\s*(["'`])((?:\\.|(?!\2).)+)\2/gs;
const COMMENT = /^\s*(?:\/\/|\/?\*).*$/gm;
const SAYS_SO = /\b(?:caught|catches|notices|planted fault)\b/;

/** The titles in a test's source. */
export function titlesIn(file: string, source: string): readonly Title[] {
  const code = source.replace(COMMENT, "");
  return [...code.matchAll(DIRECT), ...code.matchAll(BEHIND_TABLE)].map(([, word, , text = ""]) => {
    return { file, text, catches: word === "proofOf" || SAYS_SO.test(text) };
  });
}

/** Every title of every test that git knows or would take in. */
export async function allTitles(): Promise<readonly Title[]> {
  const listed = await git("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: ROOT,
  });
  const files = new Set(listed.stdout.split("\0").filter((file) => /\.(?:test|e2e)\.tsx?$/.test(file)));
  const titles = [...files].map(async (file) => {
    // A file that git still lists may be deleted in the working tree.
    const source = await readFile(join(ROOT, file), "utf8").catch(() => "");
    return titlesIn(file, source);
  });
  return (await Promise.all(titles)).flat();
}

/** The IDs of the rules in a title: what stands in its square brackets. */
export function rulesIn({ text }: Title): readonly string[] {
  const brackets = text.matchAll(/\[([A-Z]+\d*(?:, ?[A-Z]+\d*)*)\]/g);
  return [...brackets].flatMap(([, rules = ""]) => rules.split(/, ?/));
}
