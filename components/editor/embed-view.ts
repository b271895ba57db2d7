import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView, NodeView } from "@tiptap/pm/view";
import { type StoredEmbed, storedEmbed } from "#copy/read.ts";

/** What the person asks for on an object in the copy. */
export interface EmbedActions {
  readonly editPicture: (pictureId: string) => void;
}

/** Draws ad-slot overrides, picture placeholders and, inert, objects of a newer version. */
export function embedViews(actions: EmbedActions): Plugin {
  return new Plugin({
    props: { nodeViews: { embed: (node, view, position) => new EmbedView(node, view, position, actions) } },
  });
}

class EmbedView implements NodeView {
  readonly dom: HTMLElement;

  constructor(node: Node, view: EditorView, position: () => number | undefined, actions: EmbedActions) {
    const embed = storedEmbed(node.attrs.value);
    this.dom = document.createElement("span");
    this.dom.className = "wt-embed";
    this.dom.contentEditable = "false";
    this.dom.dataset.embedType = embed?.type ?? "unknown";
    this.dom.append(label(embed));
    if (embed?.type === "picture")
      this.dom.append(button("Caption and alt text", () => actions.editPicture(embed.id)));
    this.dom.append(
      button("Remove", () => {
        const at = position();
        if (at !== undefined && view.editable) view.dispatch(view.state.tr.delete(at, at + node.nodeSize));
      }),
    );
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLButtonElement;
  }

  ignoreMutation(): boolean {
    return true;
  }
}

function label(embed: StoredEmbed | null): HTMLElement {
  const words = document.createElement("span");
  words.className = "wt-embed-label";
  words.textContent = sentence(embed);
  return words;
}

function sentence(embed: StoredEmbed | null): string {
  if (embed === null) return "Something a newer version of this page can show. It is kept as it is.";
  if (embed.type === "picture") return "Picture goes here";
  return embed.off ? "No advertisement here" : "Advertisement goes here";
}

function button(name: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = name;
  element.addEventListener("click", act);
  return element;
}
