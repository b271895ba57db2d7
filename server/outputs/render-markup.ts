import type { ReactNode } from "react";

interface StaticRenderer {
  renderToStaticMarkup(node: ReactNode): string;
}

/**
 * React's own renderer for markup without scripts. Next refuses to bundle it, and the release command runs inside Next's
 * bundle too, so Node loads it at run time, from the folder the process was started in.
 */
function loadRenderer(): StaticRenderer {
  const { createRequire } = process.getBuiltinModule("node:module");
  // require answers any; react-dom/server exports this function in every version that has it.
  return createRequire(`${process.cwd()}/package.json`)("react-dom/server") as StaticRenderer;
}

/**
 * React's markup as HTML writes it: React spells `datetime` as its own property, which browsers forgive and programs
 * that read stamps may not. Text can't hold a bare "<", so only elements are touched.
 */
export function renderMarkup(node: ReactNode): string {
  return loadRenderer().renderToStaticMarkup(node).replaceAll('<time dateTime="', '<time datetime="');
}
