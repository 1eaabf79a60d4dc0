import type { Cause } from '@payung/data';
import { VillageCode } from '@payung/domain';
import type { AreaOfficer, RegionAdmin } from '../actor.ts';
import type { OpenRegion } from '../service.ts';
import { villagesIn } from '../verification/sheet-filter.ts';
import { folderOf } from '../verification/sheet-shelf.ts';
import { type Pack, packShelf } from './pack-shelves.ts';

/** Those who see what is lent, and end it: the officers of a place, and the lead agency. */
export type PackKeeper = AreaOfficer | RegionAdmin;

/** village, year and number; a colon, so that nothing in it looks like a NIK */
const idPattern = /^(\d{2}\.\d{2}\.\d{2}\.\d{4}):(20\d\d):\d{4}$/;

/** A loan by its id, whosever it is; null for what is no id of one. */
async function packAt(open: OpenRegion, id: string): Promise<Pack | null> {
  const [, village = '', year] = idPattern.exec(id) ?? [];
  const code = VillageCode.safeParse(village);
  if (!code.success) return null;
  const folder = folderOf({ village: code.data, year: Number(year) });
  return open.data.shelves.one(packShelf, id, folder);
}

/** A loan of one's own, wherever one works today: what was done under it is to be brought in. */
export async function ownPack(
  open: OpenRegion,
  actor: AreaOfficer,
  id: string,
): Promise<Pack | null> {
  const pack = await packAt(open, id);
  return pack !== null && pack.by === actor.user && pack.level === actor.level ? pack : null;
}

/** A loan that one may end: one's own, or any for the lead agency. Any other answers as what does not exist. */
export async function keptPack(
  open: OpenRegion,
  actor: PackKeeper,
  id: string,
): Promise<Pack | null> {
  return actor.kind === 'RegionAdmin' ? packAt(open, id) : ownPack(open, actor, id);
}

/** Whether a village lies within the keeper's reach. */
export function reachesVillage(open: OpenRegion, actor: PackKeeper, village: VillageCode): boolean {
  return villagesIn(open, actor, { village, district: null }) !== null;
}

/** Who acts on a loan, for the journal. */
export function packCause({ kind, user }: PackKeeper, correlationId: string): Cause {
  return { actor: { kind, user, agency: null }, source: 'field', correlationId };
}
