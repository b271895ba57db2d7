/** Each row of a list of stories, top to bottom: `[data-story]` around a `[data-row-link]`. */
export function rowsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-story]") ?? [])];
}

/** Moves the focus itself to the next row's link or the one before, so that Enter opens and a screen reader follows. */
export function stepRows(list: HTMLElement | null, by: 1 | -1): void {
  const all = rowsIn(list);
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by;
  all
    .at(Math.max(0, Math.min(all.length - 1, next)))
    ?.querySelector<HTMLElement>("[data-row-link]")
    ?.focus();
}
