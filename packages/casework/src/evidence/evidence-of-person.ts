import {
  type NominationRecord,
  type RegistryWrite,
  splitNominationId,
  takeOff,
} from '@payung/data';
import type { Evidence, EvidenceId, PersonId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { evidenceOfPersonShelf } from './evidence-shelf.ts';
import { evidenceOf } from './use-evidence.ts';

/** The photos and letters that were handed in about one nomination, oldest first. */
export async function evidenceOfNomination(
  open: OpenRegion,
  { id }: Pick<NominationRecord, 'id'>,
): Promise<Evidence[]> {
  const { person } = splitNominationId(id);
  const all = await open.data.shelves.all(evidenceOfPersonShelf, person);
  const ids = all.flatMap((one) => (one.nomination === id ? [one.id] : []));
  return (await evidenceOf(open, ids)).filter((one) => one !== null);
}

/** The files that are about a person alone, and the writes by which they are found under nobody any more. */
export async function evidenceUnder(
  open: OpenRegion,
  person: PersonId,
): Promise<{ ids: EvidenceId[]; writes: RegistryWrite[] }> {
  const all = await open.data.shelves.all(evidenceOfPersonShelf, person);
  const filing = { folder: person, act: null };
  return {
    ids: all.map(({ id }) => id),
    writes: all.map((one) => takeOff(evidenceOfPersonShelf, one, filing)),
  };
}
