import type { VillageCode } from '@payung/domain';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import type { PaperMaker } from './find-paper.ts';
import { villagesIn } from './sheet-filter.ts';
import { folderOf, paperShelf, type VerificationPaper } from './sheet-shelf.ts';
import { levelOf } from './verification-access.ts';

/** papers read at once; those of other levels lie among them */
const atOnce = 100;

/**
 * The newest papers that were printed of a village for one's own level this year, entered or not.
 * @returns refused as unknown for a village outside one's area
 */
export async function listPapers(
  service: Service,
  actor: PaperMaker,
  village: VillageCode,
): Promise<Result<readonly VerificationPaper[]>> {
  const open = await regionOf(service, actor.tenant);
  if (villagesIn(open, actor, { village, district: null }) === null) return notFound('village');
  const folder = folderOf({ village, year: open.region.schemeYear.year });
  const newest = { folder, after: null, limit: atOnce, newestFirst: true };
  const { items } = await open.data.shelves.page(paperShelf, newest);
  return ok(items.filter(({ level }) => level === levelOf(actor)));
}
