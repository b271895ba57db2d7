import type { ReactNode } from "react";
import type { Copy, Embed, Run } from "#copy/format.ts";
import type { AdRule } from "#domain/ad-slots.ts";
import { datelineText } from "#domain/dateline.ts";
import { AdSlot } from "./ad-slot.tsx";
import { withAds, withoutAds } from "./body-with-ads.ts";
import { type Group, groupBlocks } from "./group-blocks.ts";
import type { Pictures } from "./reading.ts";
import { Runs } from "./runs.tsx";

/**
 * Dateline, paragraphs, pictures that exist, ad slots: the body in print order. `rule` null prints no advertisement;
 * `noteAbove` and `noteBelow` say whether a note to readers touches the body there.
 */
export function CopyBody({
  copy,
  rule,
  pictures = {},
  noteAbove = false,
  noteBelow = false,
}: {
  readonly copy: Copy;
  readonly rule: AdRule | null;
  readonly pictures?: Pictures;
  readonly noteAbove?: boolean;
  readonly noteBelow?: boolean;
}): ReactNode {
  const groups = groupBlocks(copy.body).filter((group) => isShown(group, pictures));
  const lines = rule === null ? withoutAds(groups) : withAds(groups, rule, { noteAbove, noteBelow });
  const opening = groups.find((group) => group.kind === "paragraph");
  return (
    <div className="copy">
      {lines.map((line) =>
        line.kind === "ad" ? (
          <AdSlot key={line.at} />
        ) : (
          <OneGroup
            key={line.at}
            group={line}
            pictures={pictures}
            dateline={line === opening ? datelineText(copy.fields.dateline) : ""}
          />
        ),
      )}
    </div>
  );
}

/** A place kept for a picture that doesn't exist shows readers nothing. */
function isShown(group: Group, pictures: Pictures): boolean {
  if (group.kind !== "embed" || group.embed.type === "ad-slot") return true;
  return pictures[group.embed.id] !== undefined;
}

function OneGroup({
  group,
  pictures,
  dateline,
}: {
  readonly group: Group;
  readonly pictures: Pictures;
  /** Opens the first paragraph; empty elsewhere. */
  readonly dateline: string;
}): ReactNode {
  switch (group.kind) {
    case "paragraph":
      return (
        <p>
          {dateline !== "" && <span className="dateline">{dateline}</span>}
          <Runs runs={group.runs} />
        </p>
      );
    case "subhed":
      return (
        <h2>
          <Runs runs={group.runs} />
        </h2>
      );
    case "note":
      return (
        <div className="inset" role="note">
          <p>
            <Runs runs={group.runs} />
          </p>
        </div>
      );
    case "quote":
      return (
        <blockquote>
          {group.items.map((runs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the copy never changes under us
            <p key={index}>
              <Runs runs={runs} />
            </p>
          ))}
        </blockquote>
      );
    case "bullet":
    case "number":
      return <List kind={group.kind} items={group.items} />;
    case "embed":
      return <Picture embed={group.embed} pictures={pictures} />;
  }
}

function List({
  kind,
  items,
}: {
  readonly kind: "bullet" | "number";
  readonly items: readonly (readonly Run[])[];
}): ReactNode {
  const lines = items.map((runs, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the copy never changes under us
    <li key={index}>
      <Runs runs={runs} />
    </li>
  ));
  return kind === "bullet" ? <ul>{lines}</ul> : <ol>{lines}</ol>;
}

function Picture({ embed, pictures }: { readonly embed: Embed; readonly pictures: Pictures }): ReactNode {
  if (embed.type !== "picture") return null;
  const picture = pictures[embed.id];
  if (picture === undefined) return null;
  const words = [embed.caption, embed.credit].filter((text) => text.trim() !== "").join(" ");
  return (
    <figure>
      <img src={picture.src} width={picture.width} height={picture.height} alt={embed.alt} />
      {words !== "" && <figcaption>{words}</figcaption>}
    </figure>
  );
}
