import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/**
 * React's markup as HTML writes it: React spells `datetime` as its own property, which browsers forgive and programs
 * that read stamps may not. Text can't hold a bare "<", so only elements are touched.
 */
export function renderMarkup(node: ReactNode): string {
  return renderToStaticMarkup(node).replaceAll('<time dateTime="', '<time datetime="');
}
