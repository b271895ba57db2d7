import { markdown } from "./markdown.ts";
import { newsmlG2 } from "./newsml-g2.ts";
import { ninjs } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import { plainText } from "./plain-text.ts";
import type { PublicationForReaders, ReleaseForReaders, WireFormat } from "./release-for-readers.ts";
import { wireItem } from "./wire-item.ts";

export const WIRE_MEDIA_TYPES: Readonly<Record<WireFormat, string>> = {
  ninjs: "application/json",
  "newsml-g2": "application/vnd.iptc.g2.newsitem+xml",
  nitf: "application/nitf+xml",
  text: "text/plain; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
};

/** A release in every format of the wire (P2). `html` is its body as feeds carry it; empty when there is no copy. */
export function wireSources(
  release: ReleaseForReaders,
  publication: PublicationForReaders,
  html: string,
): readonly { readonly format: WireFormat; readonly source: string }[] {
  const item = wireItem(release, publication);
  const text = plainText(item, publication.zone);
  return [
    { format: "ninjs", source: ninjs(item, { html, text }) },
    { format: "newsml-g2", source: newsmlG2(item) },
    { format: "nitf", source: nitf(item) },
    { format: "text", source: text },
    { format: "markdown", source: markdown(item, publication.zone) },
  ];
}
