import type { Output, PublicationForReaders, ReleaseForReaders } from "./release-for-readers.ts";

/**
 * Renders every stored format of a release (P2). Pure: the same release gives the same bytes. Ask `whyUnprintable`
 * first; a release that it refuses throws here, so that nothing wrong is ever committed.
 */
export function renderOutputs(
  _release: ReleaseForReaders,
  _publication: PublicationForReaders,
): readonly Output[] {
  throw new Error("not yet");
}
