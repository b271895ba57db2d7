import type { SpotlightStore } from "@mantine/spotlight";

/**
 * Spotlight marks the chosen entry by hand, at the moment a letter is typed. What is found comes later, above it; then the
 * first entry is the chosen one again, unless somebody has gone down to another: that one stays.
 */
export function keepFirstSelected(store: SpotlightStore): void {
  const { listId, selected, query } = store.getState();
  const list = listId === "" ? null : document.getElementById(listId);
  const entries = [...(list?.querySelectorAll("[data-action]") ?? [])];
  if (list === null || entries.length === 0) return;
  const chosen = list.querySelector("[data-selected]");
  const wentDown = selected > 0 && chosen !== null;
  const next = wentDown && chosen ? entries.indexOf(chosen) : query.trim() === "" ? selected : 0;
  if (!wentDown) chosen?.removeAttribute("data-selected");
  entries[next]?.setAttribute("data-selected", "true");
  store.updateState((state) => ({ ...state, selected: next }));
}
