/**
 * Places in stored bytes that are filled as they are sent.
 *
 * A release is rendered once, but some of what surrounds it is known only at send time: the site's origin (PUBLIC_URL
 * may be unset, and then the request's own is used), and the site's frame, whose "latest" list must lose a withheld
 * story within a second (P4) on pages released years ago. A place is a name between two U+FFFE. That code point is
 * illegal in XML 1.0 and so removed from every text readers get (legal-text.ts): copy can never forge a place.
 */
export const PLACES = ["origin", "style", "masthead", "rail", "footer"] as const;
export type Place = (typeof PLACES)[number];

const MARK = "\uFFFE";

/** The mark to print where `name` belongs. */
export function place(name: Place): string {
  return `${MARK}${name}${MARK}`;
}

/** The site's origin, for absolute addresses: `${ORIGIN}/national/…`. */
export const ORIGIN = place("origin");

/** Stored text cut at its places. Odd pieces are names of places. */
export function cutAtPlaces(stored: string): readonly string[] {
  return stored.split(MARK);
}

/** Puts `fill` into the places. Throws on a place nobody knows: a stored page that can't be sent whole is a bug. */
export function fillPlaces(stored: string, fill: Readonly<Record<Place, string>>): string {
  return cutAtPlaces(stored)
    .map((piece, index) => (index % 2 === 0 ? piece : fill[knownPlace(piece)]))
    .join("");
}

/** Puts the origin in, for outputs that have no other place. */
export function fillOrigin(stored: string, origin: string): string {
  return stored.replaceAll(ORIGIN, origin);
}

function knownPlace(name: string): Place {
  const known = PLACES.find((candidate) => candidate === name);
  if (known === undefined) throw new Error(`stored output has an unknown place "${name}"`);
  return known;
}
