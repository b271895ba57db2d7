import { createOpenStore } from "./open-store.ts";

export const keyboardHelp = createOpenStore();

export function openKeyboardHelp(): void {
  keyboardHelp.open();
}
