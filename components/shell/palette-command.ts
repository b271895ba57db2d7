import type { ReactNode } from "react";

/** Something the palette can do. `about` is shown under the label; both are what it is found by. */
export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly about?: string;
  readonly icon: ReactNode;
  readonly key?: string;
  readonly run: () => void;
}

/** The commands for what was typed: those whose name begins so first, each half in its own order. All for nothing typed. */
export function commandsFor<C extends Pick<PaletteCommand, "label" | "about">>(
  commands: readonly C[],
  typed: string,
): { readonly named: readonly C[]; readonly others: readonly C[] } {
  const wanted = typed.trim().toLowerCase();
  const fits = commands.filter(({ label, about = "" }) => `${label} ${about}`.toLowerCase().includes(wanted));
  // One letter begins too many names to be meant for one.
  const isNamed = ({ label }: C) => wanted.length > 1 && label.toLowerCase().startsWith(wanted);
  return { named: fits.filter(isNamed), others: fits.filter((command) => !isNamed(command)) };
}
