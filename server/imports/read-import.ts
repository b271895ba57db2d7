import type { Imported, ImportFormat } from "./imported-item.ts";
import { readHtml } from "./read-html.ts";
import { readNinjs } from "./read-ninjs.ts";
import { readNitf } from "./read-nitf.ts";
import { readText } from "./read-text.ts";

const READERS: Readonly<Record<ImportFormat, (source: string) => Imported>> = {
  ninjs: readNinjs,
  nitf: readNitf,
  html: readHtml,
  text: readText,
};

/** Reads what another newsroom sent. Nothing in it is run, and nothing outside it is read. */
export function readImport(format: ImportFormat, source: string): Imported {
  return READERS[format](source);
}
