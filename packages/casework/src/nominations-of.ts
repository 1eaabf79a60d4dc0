import type { NominationRecord } from '@payung/data';
import type { NominationId } from '@payung/domain';
import type { OpenRegion } from './service.ts';

const readAtOnce = 400;

/** Nominations by hundreds, in the order asked for; null for what is not there, or was forgotten. */
export async function nominationsOf(
  { data }: OpenRegion,
  ids: readonly NominationId[],
): Promise<(NominationRecord | null)[]> {
  const found: (NominationRecord | null)[] = [];
  for (let from = 0; from < ids.length; from += readAtOnce) {
    found.push(...(await data.people.nominations(ids.slice(from, from + readAtOnce))));
  }
  return found;
}
