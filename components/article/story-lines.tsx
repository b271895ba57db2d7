import type { ReactNode } from "react";
import { isFollowable } from "#domain/followable.ts";
import type { Stamps } from "#domain/release.ts";
import { isoWithOffset } from "#domain/updated-line.ts";
import type { PublicationForReaders } from "./reading.ts";

/**
 * U5: the house line, to the letter, with its instant in `<time>` (U4). The instant is the part after the last fixed
 * words: "… - Updated: " with a moving release, else "… - ".
 */
export function HouseLine({
  line,
  stamps,
  publication,
}: {
  readonly line: string;
  readonly stamps: Stamps;
  readonly publication: PublicationForReaders;
}): ReactNode {
  const before = `${publication.name} - ${stamps.moved ? "Updated: " : ""}`;
  if (!line.startsWith(before)) throw new Error(`the house line "${line}" doesn't begin "${before}"`);
  const shown = stamps.moved ? stamps.updated : stamps.firstPublished;
  return (
    <p className="houseline">
      {before}
      <time dateTime={isoWithOffset(shown, publication.zone)}>{line.slice(before.length)}</time>
    </p>
  );
}

/** Copyright with its reprint link, and the comment policy: the last lines of every story. */
export function EndLines({
  publication,
  year,
}: {
  readonly publication: PublicationForReaders;
  readonly year: number;
}): ReactNode {
  const holder = publication.legalName.replace(/\.$/, "");
  return (
    <>
      <p>
        Copyright © {year} {holder}.{" "}
        <SettingLink href={publication.reprintUrl}>Click here for reprint permission</SettingLink>.
      </p>
      <p>
        Please read our <SettingLink href={publication.commentPolicyUrl}>comment policy</SettingLink> before
        commenting.
      </p>
    </>
  );
}

/** A link from the settings; the words alone when the address isn't one a reader can follow safely. */
function SettingLink({ href, children }: { readonly href: string; readonly children: string }): ReactNode {
  return isFollowable(href) ? <a href={href}>{children}</a> : children;
}
