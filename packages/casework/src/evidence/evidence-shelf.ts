import { defineShelf } from '@payung/data';
import { Evidence, EvidenceId, NominationId } from '@payung/domain';
import * as z from 'zod';

/** Photos and letters: what is known of each file. The files themselves lie sealed in the file store. */
export const evidenceShelf = defineShelf<Evidence>({
  name: 'evidence',
  schema: Evidence,
  of: 'evidence',
  told: ({ use, about, type, state, sha256, bytes }) => ({
    use,
    about,
    type,
    state,
    sha256,
    bytes,
  }),
});

/** Letters of an id that name its folder: those of about twelve days, so that no folder grows without end. */
const lettersOfFolder = 4;

/** The folder in which an id made by time is found: it follows from the id. */
export function folderByTime(id: string): string {
  return id.slice(0, lettersOfFolder);
}

export function placeOfEvidence(id: EvidenceId): { folder: string; id: EvidenceId } {
  return { folder: folderByTime(id), id };
}

/** Which files are about a person; by this they are found, and go when the person is forgotten. Folder: the person. */
const EvidenceOfPerson = z.object({
  id: EvidenceId,
  version: z.int().min(1),
  nomination: NominationId,
});
type EvidenceOfPerson = z.infer<typeof EvidenceOfPerson>;

export const evidenceOfPersonShelf = defineShelf<EvidenceOfPerson>({
  name: 'evidence-of',
  schema: EvidenceOfPerson,
  of: 'evidence',
  told: () => ({}),
});
