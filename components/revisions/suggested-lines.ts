interface SuggestedHere {
  readonly sort: "insert" | "delete" | "format";
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
}

/** As the API answers it: a break is "\n", an object "\uFFFC". */
export interface SuggestedRun {
  readonly words: string;
  readonly suggested: readonly SuggestedHere[];
}

export interface LineRun extends SuggestedRun {
  readonly key: string;
}

/**
 * The lines of a text with what is suggested in each. A break that is only suggested, or suggested to go, is shown as a sign at
 * the end of its line: the line ends there all the same, so that both readings can be seen.
 */
export function suggestedLines(
  runs: readonly SuggestedRun[],
): readonly { readonly key: string; readonly runs: readonly LineRun[] }[] {
  const lines: { key: string; runs: LineRun[] }[] = [];
  let line: LineRun[] = [];
  let at = 0;
  const put = (words: string, suggested: readonly SuggestedHere[]) => {
    if (words !== "") line.push({ key: String(at), words, suggested });
    at += Math.max(words.length, 1);
  };
  const end = () => {
    if (line.length > 0) lines.push({ key: `line ${line[0]?.key}`, runs: line });
    line = [];
  };
  for (const { words, suggested } of runs) {
    const pieces = words.replaceAll("\uFFFC", "▭").split("\n");
    pieces.forEach((piece, index) => {
      put(piece, suggested);
      if (index === pieces.length - 1) return;
      if (suggested.length > 0) put("¶", suggested);
      end();
    });
  }
  end();
  return lines;
}
