import type { PairUpRun } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { matcherOf } from '../matching/matcher.ts';
import type { OpenRegion, Service } from '../service.ts';
import { livingNominations, nextPeople, type WalkPlace } from './journal-people.ts';
import { sortedOf } from './sorted-of.ts';
import { keepPiece, partOf, type Sorted } from './sorted-parts.ts';

/** People of one piece: what is held in memory at once, and what is done again when a worker ends on the way. */
const peoplePerPiece = 5_000;

/** Sorts the next people of the walk into parts by what they share. Done again from the same place, it leaves the same. */
export async function gatherPiece(
  { files }: Service,
  open: OpenRegion,
  place: { readonly tenant: TenantId; readonly run: string },
  from: WalkPlace,
  run: PairUpRun,
): Promise<{ nominations: number; next: WalkPlace | null }> {
  const { data } = open;
  const matcher = matcherOf(open);
  const parts: Sorted[][] = Array.from({ length: run.parts }, () => []);
  const { people, next } = await nextPeople(data, from, peoplePerPiece);
  let nominations = 0;
  for await (const record of livingNominations(data, people)) {
    nominations += 1;
    for (const row of sortedOf(matcher, record)) {
      parts[partOf(row.anchor, run.parts)]?.push(row);
    }
  }
  await keepPiece(files, data.keys, place, run.pieces, parts);
  return { nominations, next };
}
