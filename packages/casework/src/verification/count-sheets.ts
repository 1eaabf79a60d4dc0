import { type CountSummary, summarise, type VillageCode } from '@payung/domain';
import type { Actor } from '../actor.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type SheetPlace, villagesIn } from './sheet-filter.ts';
import { countShelf, noVillage } from './sheet-shelf.ts';

/** How much waits where. */
export interface VillageCount extends CountSummary {
  /** null: those whose village nobody knows */
  readonly village: VillageCode | null;
}

/** What waits in each village within reach, at which level, since when and how much of it is late. */
export async function countSheets(
  service: Service,
  actor: Actor,
  place: SheetPlace,
): Promise<Result<{ villages: VillageCount[]; total: CountSummary }>> {
  const open = await regionOf(service, actor.tenant);
  const villages = villagesIn(open, actor, place);
  if (villages === null) return notFound('village');
  const kept = await open.data.shelves.all(countShelf, String(open.region.schemeYear.year));
  const byVillage = new Map(kept.map(({ id, counts }) => [id, counts]));
  const found = villages.flatMap((village) => {
    const counts = byVillage.get(village ?? noVillage);
    return counts === undefined ? [] : [{ village, counts }];
  });
  return ok({
    villages: found.map(({ village, counts }) => ({
      village,
      ...summarise([counts], open.today),
    })),
    total: summarise(
      found.map(({ counts }) => counts),
      open.today,
    ),
  });
}
