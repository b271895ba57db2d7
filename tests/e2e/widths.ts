/** A desk and a phone: at each, every screen is asked about. */
export const WIDTHS = [1440, 390] as const;

/** Twenty openings, each on a fresh page, on a machine that may have other work. */
export const OPENING_MS = 300_000;

/** How a page is opened that `violations` will ask about. */
export function lookAt(width: number) {
  return { colorScheme: "light", viewport: { width, height: 900 } } as const;
}
