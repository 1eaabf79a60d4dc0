import {
  fileNew,
  fileOver,
  type NominationRecord,
  type RegistryWrite,
  takeOff,
} from '@payung/data';
import { type NominationId, openRefusals, type PreCheckStanding } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { type OpenRefusal, refusalShelf } from './pre-check-shelves.ts';

/** What stands on the work list of these nominations. */
export async function refusalsOf(
  { data }: OpenRegion,
  records: readonly (NominationRecord | null)[],
): Promise<Map<NominationId, OpenRefusal>> {
  const living = records.filter((record) => record !== null);
  const places = living.map(({ id, year }) => ({ folder: String(year), id }));
  const found = await data.shelves.some(refusalShelf, places);
  return new Map(found.flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
}

/** Keeps the list of open refusals in step with what stands of a person. */
export function refusalWrites(
  record: Pick<NominationRecord, 'id' | 'year'>,
  standing: Pick<PreCheckStanding, 'entries' | 'rulings'>,
  before: OpenRefusal | null,
  returned: OpenRefusal['returned'] = null,
): RegistryWrite[] {
  const refusals = openRefusals(standing).map(({ recipient, answer, checkedOn, upload }) => ({
    recipient,
    answer,
    checkedOn,
    upload,
  }));
  const filing = { folder: String(record.year), act: null };
  if (refusals.length === 0) return before === null ? [] : [takeOff(refusalShelf, before, filing)];
  if (before !== null) return [fileOver(refusalShelf, before, { refusals, returned }, filing)];
  return [fileNew(refusalShelf, { id: record.id, version: 1, refusals, returned }, filing)];
}
