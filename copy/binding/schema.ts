import { getSchema, Mark, Node } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import { isSafeLink } from "#copy/validate.ts";

/**
 * The editor's view of a story's flat text. One node type, `block`, stands for every line, so that a change of kind is
 * a change of an attribute and never replaces the words in it.
 */

const Words = Node.create({ name: "text", group: "inline" });

const BodyDocument = Node.create({ name: "doc", topNode: true, content: "block+" });

const LineDocument = Node.create({ name: "doc", topNode: true, content: "block" });

const TAG_OF_KIND: Readonly<Record<string, string>> = {
  paragraph: "p",
  subhed: "h2",
  quote: "blockquote",
  bullet: "p",
  number: "p",
  note: "aside",
};

/** A line of copy: the run up to its break. `rest` keeps break attributes this version doesn't know. */
const Block = Node.create({
  name: "block",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes() {
    return {
      kind: { default: "paragraph", rendered: false },
      rest: { default: null, rendered: false },
    };
  },
  parseHTML() {
    return [
      { tag: "p[data-kind=bullet]", attrs: { kind: "bullet" } },
      { tag: "p[data-kind=number]", attrs: { kind: "number" } },
      { tag: "p" },
      { tag: "h1,h2,h3,h4,h5,h6", attrs: { kind: "subhed" } },
      { tag: "blockquote", attrs: { kind: "quote" } },
      { tag: "aside", attrs: { kind: "note" } },
      { tag: "li", attrs: { kind: "bullet" } },
      { tag: "div" },
    ];
  },
  renderHTML({ node }) {
    const kind = String(node.attrs.kind);
    return [TAG_OF_KIND[kind] ?? "p", { "data-kind": kind }, 0];
  },
});

/** An object in the text: a picture, an ad slot, or one this version doesn't know, which is shown inert and kept. */
const EmbedObject = Node.create({
  name: "embed",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addAttributes() {
    return { value: { default: null, rendered: false } };
  },
  parseHTML() {
    return [
      {
        tag: "span[data-embed]",
        getAttrs: (element) => parseEmbed(element.getAttribute("data-embed")),
      },
    ];
  },
  renderHTML({ node }) {
    return ["span", { "data-embed": JSON.stringify(node.attrs.value), contenteditable: "false" }];
  },
});

function parseEmbed(json: string | null): { value: object } | false {
  try {
    const value: unknown = JSON.parse(json ?? "");
    return typeof value === "object" && value !== null ? { value } : false;
  } catch {
    // Pasted from elsewhere under the same attribute: not an object of ours.
    return false;
  }
}

const Strong = Mark.create({
  name: "strong",
  parseHTML: () => [
    { tag: "strong" },
    { tag: "b" },
    { style: "font-weight=bold" },
    { style: "font-weight=700" },
  ],
  renderHTML: () => ["strong", 0],
});

const Emphasis = Mark.create({
  name: "em",
  parseHTML: () => [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }],
  renderHTML: () => ["em", 0],
});

const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes() {
    return { href: { default: "" } };
  },
  parseHTML() {
    return [
      {
        tag: "a[href]",
        getAttrs: (element) => {
          const href = element.getAttribute("href");
          return isSafeLink(href) ? { href } : false;
        },
      },
    ];
  },
  renderHTML({ mark }) {
    // An unsafe address can't become a link mark (binding/attributes.ts keeps it inert); this is the second lock.
    const href = isSafeLink(mark.attrs.href) ? mark.attrs.href : "";
    return ["a", { href, rel: "noopener nofollow", title: href }, 0];
  },
});

/** A text attribute this version doesn't know, or whose value has the wrong type: kept, shown as plain words. */
const Inert = Mark.create({
  name: "inert",
  excludes: "",
  inclusive: false,
  addAttributes() {
    return { name: { default: "", rendered: false }, value: { default: null, rendered: false } };
  },
  renderHTML: ({ mark }) => ["span", { "data-inert": String(mark.attrs.name) }, 0],
});

/** What the body of a story is made of. */
export const BODY_EXTENSIONS = [BodyDocument, Block, EmbedObject, Words, Strong, Emphasis, Link, Inert];

/** What a one-line field (hed, dek) is made of: words only. */
export const LINE_EXTENSIONS = [LineDocument, Block, EmbedObject, Words, Inert];

export const bodySchema: Schema = getSchema(BODY_EXTENSIONS);
export const lineSchema: Schema = getSchema(LINE_EXTENSIONS);
