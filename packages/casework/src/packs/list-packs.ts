import type { VillageCode } from '@payung/domain';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { folderOf } from '../verification/sheet-shelf.ts';
import { type PackKeeper, reachesVillage } from './find-pack.ts';
import { type Pack, packShelf } from './pack-shelves.ts';

/** loans answered: of some months, in a village with several officers */
const mostAnswered = 100;

/** The newest loans of a village this year, ended or not. An officer sees their own level's. */
export async function listPacks(
  service: Service,
  actor: PackKeeper,
  village: VillageCode,
): Promise<Result<readonly Pack[]>> {
  const open = await regionOf(service, actor.tenant);
  if (!reachesVillage(open, actor, village)) return notFound('village');
  const folder = folderOf({ village, year: open.region.schemeYear.year });
  const page = await open.data.shelves.page(packShelf, {
    folder,
    after: null,
    limit: mostAnswered,
    newestFirst: true,
  });
  return ok(
    page.items.filter(({ level }) => actor.kind === 'RegionAdmin' || level === actor.level),
  );
}
