import { isBlank, plainRuns } from "#components/article/runs.tsx";
import { houseLine } from "#domain/updated-line.ts";
import { isLegalText, legalText } from "./legal-text.ts";
import type { PublicationForReaders, ReleaseForReaders } from "./release-for-readers.ts";

/** Why a release can't be printed. `field` is stable; `sentence` is for the person who releases. */
export interface Unprintable {
  readonly field: string;
  readonly sentence: string;
}

/** `/desk/yyyy/mm/dd/path`, or any such address; never with a scheme, an escape or a dot segment. */
const ADDRESS = /^(?:\/[A-Za-z0-9][A-Za-z0-9._~-]*){2,}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST_ADDRESS = 512;

/** P2: the checked model. Empty when every output can be made; the release command refuses with these otherwise. */
export function whyUnprintable(
  release: ReleaseForReaders,
  publication: PublicationForReaders,
): readonly Unprintable[] {
  const found: Unprintable[] = [];
  const need = (holds: boolean, field: string, sentence: string) => {
    if (!holds) found.push({ field, sentence });
  };
  need(UUID.test(release.storyId), "storyId", "The story has no proper ID.");
  need(Number.isInteger(release.number) && release.number > 0, "number", "The release has no number.");
  need(
    ADDRESS.test(release.address) && release.address.length <= LONGEST_ADDRESS,
    "address",
    "The story's address may hold letters, digits and hyphens only; change its path.",
  );
  need(
    hasWords(publication.name) && isLegalText(publication.name),
    "publication",
    "The publication has no name that can be printed; set one in the settings.",
  );
  need(hasWords(release.desk.name), "desk", "The desk has no name.");
  checkStamps(release, publication, need);
  checkNotes(release, need);
  checkCopy(release, need);
  return found;
}

type Need = (holds: boolean, field: string, sentence: string) => void;

/** U2: firstPublished ≤ updated ≤ now; and the line is the one these stamps make (U5). */
function checkStamps(release: ReleaseForReaders, publication: PublicationForReaders, need: Need): void {
  const { stamps, releasedAt } = release;
  const dates = [stamps.firstPublished, stamps.updated, releasedAt];
  if (dates.some((date) => Number.isNaN(date.getTime()))) {
    need(false, "stamps", "One of the release's dates is not a date.");
    return;
  }
  need(stamps.firstPublished <= stamps.updated, "stamps", "Updated lies before the first publication.");
  need(stamps.updated <= releasedAt, "stamps", "Updated lies after the release itself.");
  need(
    stamps.moved || stamps.firstPublished.getTime() === stamps.updated.getTime(),
    "stamps",
    "Updated differs from the first publication though nothing has moved it.",
  );
  need(
    release.line === houseLine(publication, stamps),
    "line",
    "The house line doesn't say what the stamps say.",
  );
}

function checkNotes(release: ReleaseForReaders, need: Need): void {
  for (const note of release.notes) {
    need(hasWords(note.text) && hasWords(note.label), "notes", "A note to readers has no words.");
    need(!Number.isNaN(note.at.getTime()), "notes", "A note to readers has no date.");
  }
  if (release.state === "killed") {
    need(
      release.notes.some((note) => note.kind === "kill"),
      "notes",
      "A killed story needs a notice that takes the place of its copy.",
    );
  }
}

function checkCopy({ state, copy }: ReleaseForReaders, need: Need): void {
  need(
    (copy !== null) === (state === "published"),
    "copy",
    "Only a published story shows copy, and it must.",
  );
  if (copy === null) return;
  need(hasWords(plainRuns(copy.hed)), "hed", "The story has no hed. Write one, then release.");
  need(
    copy.body.some((block) => block.kind === "paragraph" && !isBlank(block.runs)),
    "body",
    "The story has no paragraph. Write its copy, then release.",
  );
}

function hasWords(text: string): boolean {
  return legalText(text).trim() !== "";
}
