import type { ReaderNote } from "./reading.ts";

/** R1: a story's notes above its copy and below it, each newest first. */
export interface PlacedNotes {
  readonly top: readonly ReaderNote[];
  readonly bottom: readonly ReaderNote[];
}

/** What was new three releases ago isn't: older ones of that kind are told in the story's change log only. */
export function placeNotes(notes: readonly ReaderNote[]): PlacedNotes {
  const newest = notes.find((note) => note.kind === "update");
  const shown = notes.filter((note) => note.kind !== "update" || note === newest);
  return {
    top: shown.filter((note) => placementOf(note) === "top"),
    bottom: shown.filter((note) => placementOf(note) === "bottom"),
  };
}

function placementOf(note: ReaderNote): "top" | "bottom" {
  return note.placement ?? (note.kind === "editors-note" || note.kind === "update" ? "top" : "bottom");
}
