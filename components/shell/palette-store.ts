import { createSpotlight } from "@mantine/spotlight";

const [store, palette] = createSpotlight();

/** For the palette itself; everyone else opens it. */
export const paletteStore = store;

export function openPalette(): void {
  palette.open();
}
