import type { Bill, TenantId } from '@payung/domain';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { causeOfWork } from './bill-access.ts';
import { type BillLine, billLinesShelf, billShelf } from './contribution-shelves.ts';
import { releaseLines } from './release-people.ts';
import { releasePieces } from './release-pieces.ts';

/**
 * Takes everybody whose data must rest off every list of a region that the insurer has no code for yet: where their
 * restriction could not, because its process ended, or others kept writing.
 * @returns how many people came off
 */
export async function takeRestrictedOff(service: Service, tenant: TenantId): Promise<number> {
  const open = await regionOf(service, tenant);
  const listed = (await open.data.shelves.all(billShelf)).filter(isToBeBilled);
  let count = 0;
  for (const bill of listed) count += await takeRestrictedOffList(service, open, bill);
  return count;
}

/**
 * The same for one list: once it is made it may name people who were restricted behind the place that its making had
 * come to. Safe to repeat; what others keep writing is left to the night.
 */
export function takeRestrictedOffList(
  service: Service,
  open: OpenRegion,
  bill: Pick<Bill, 'id'>,
): Promise<number> {
  return releasePieces(open, bill, {
    concerns: async (lines) => (await restrictedOf(open, lines)).length > 0,
    tryPiece: (piece) => tryPiece(service, open, bill, piece),
  });
}

async function tryPiece(
  service: Service,
  open: OpenRegion,
  { id }: Pick<Bill, 'id'>,
  pieceId: string,
): Promise<number | 'rival'> {
  const { shelves } = open.data;
  const [bill, piece] = await Promise.all([
    shelves.one(billShelf, id),
    shelves.one(billLinesShelf, pieceId, id),
  ]);
  if (bill === null || piece === null || !isToBeBilled(bill)) return 0;
  const off = await restrictedOf(open, piece.lines);
  if (off.length === 0) return 0;
  const about = { piece, off, why: 'taken-off', at: nowOf(service) } as const;
  const done = await releaseLines(open, causeOfWork(bill), bill, about);
  return done === null ? 'rival' : off.length;
}

function isToBeBilled({ state, work }: Bill): boolean {
  return state === 'listed' && work === null;
}

async function restrictedOf(open: OpenRegion, lines: readonly BillLine[]): Promise<BillLine[]> {
  const listed = lines.filter(({ released }) => !released);
  const standings = await open.data.people.standings(listed.map(({ nomination }) => nomination));
  return listed.filter((_, i) => standings[i]?.restricted !== undefined);
}
