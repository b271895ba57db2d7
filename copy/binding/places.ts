import * as Y from "yjs";

/** A place between two characters of a text, as JSON: it moves with the words around it. */
export type Place = object;

/** The place at a flat offset. `assoc` < 0 stays with the character before it, ≥ 0 with the one behind. */
export function placeAt(text: Y.Text, offset: number, assoc = 0): Place {
  const position = Y.createRelativePositionFromTypeIndex(text, Math.min(offset, text.length), assoc);
  return Y.relativePositionToJSON(position);
}

/** The flat offset of a place now; null when it isn't in this text or can't be told yet. */
export function offsetOf(text: Y.Text, place: Place): number | null {
  const { doc } = text;
  if (!doc) return null;
  try {
    const absolute = Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(place),
      doc,
    );
    return absolute && absolute.type === text ? absolute.index : null;
  } catch {
    // A place another client sent malformed points nowhere; it must not break this editor.
    return null;
  }
}
