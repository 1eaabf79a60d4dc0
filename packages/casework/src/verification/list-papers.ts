import type { TenantData } from '@payung/data';
import type { VillageCode } from '@payung/domain';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import type { PaperMaker } from './find-paper.ts';
import { villagesIn } from './sheet-filter.ts';
import { folderOf, paperShelf, type VerificationPaper } from './sheet-shelf.ts';
import { levelOf } from './verification-access.ts';

type Asked = Parameters<TenantData['shelves']['page']>[1];

/** papers answered, and read at once; those of other levels lie among them */
const mostAnswered = 100;
/** papers looked through: a large village prints some hundred a year, for all levels together */
const mostLooked = 1_000;

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
  const own: VerificationPaper[] = [];
  let after: Asked['after'] = null;
  for (let looked = 0; looked < mostLooked; looked += mostAnswered) {
    const newest: Asked = { folder, after, limit: mostAnswered, newestFirst: true };
    const page = await open.data.shelves.page(paperShelf, newest);
    own.push(...page.items.filter(({ level }) => level === levelOf(actor)));
    after = page.next;
    if (after === null || own.length >= mostAnswered) break;
  }
  return ok(own.slice(0, mostAnswered));
}
