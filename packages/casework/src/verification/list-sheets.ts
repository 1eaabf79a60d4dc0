import type { Item } from '@payung/data';
import {
  type CountSummary,
  type StageName,
  summarise,
  type VerificationLevel,
  type VerificationSheet,
  type VillageCode,
  verificationLevels,
} from '@payung/domain';
import * as z from 'zod';
import type { Actor } from '../actor.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { isPageDone } from '../page-reach.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type SheetFilter, type SheetPlace, suits, villagesIn } from './sheet-filter.ts';
import { countShelf, folderOf, noVillage, sheetShelf } from './sheet-shelf.ts';
import { type SheetView, viewOf } from './show-sheet.ts';
import { isAnswerer, levelOf, maySeeSheet } from './verification-access.ts';

/** `late`: a level has let its last day pass, also one before the reader's own. */
export type WantedStage = StageName | 'late';

export interface SheetsRequest {
  readonly stage: WantedStage | null;
  readonly level: VerificationLevel | null;
  readonly place: SheetPlace;
  readonly filter: SheetFilter;
  readonly cursor: string | null;
  readonly limit: number;
}

const Position = z.object({
  village: z.string().nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});

/** Whether a cursor names this village; it is a text once it is opened. */
export function isCode(code: VillageCode | null, text: string | null): boolean {
  return code === null ? text === null : text === String(code);
}

/**
 * Sheets within reach, village by village; villages that have none at the wanted stage are not read. A page may come
 * back short, or empty, although there are more.
 */
export async function listSheets(
  service: Service,
  actor: Actor,
  request: SheetsRequest,
): Promise<Result<{ items: SheetView[]; nextCursor: string | null }>> {
  const open = await regionOf(service, actor.tenant);
  const villages = villagesIn(open, actor, request.place);
  if (villages === null) return notFound('village');
  const { cursor, limit, ...asked } = request;
  const scope = { route: `sheets ${JSON.stringify(asked)}`, user: actor.user };
  const opened = await openCursor(open.data.keys, scope, cursor);
  if (opened === 'invalid') return refuse({ code: 'cursor-invalid' });
  const at = opened === null ? null : Position.parse(opened);
  const begin = at === null ? 0 : villages.findIndex((code) => isCode(code, at.village));
  if (begin === -1) return refuse({ code: 'cursor-invalid' });
  const year = open.region.schemeYear.year;
  const hasSome = await occupied(open, year, request);
  const items: SheetView[] = [];
  let after = at?.after ?? null;
  let looked = 0;
  for (const village of villages.slice(begin)) {
    let more = after !== null || hasSome(village);
    while (more) {
      const room = limit - items.length;
      if (isPageDone({ found: items.length, looked, limit })) {
        return ok({ items, nextCursor: sealCursor(open.data.keys, scope, { village, after }) });
      }
      const folder = folderOf({ village, year });
      const page: { items: VerificationSheet[]; next: Item | null } = await open.data.shelves.page(
        sheetShelf,
        { folder, after, limit: room },
      );
      looked += page.items.length;
      items.push(...page.items.flatMap((sheet) => viewIfWanted(open, actor, request, sheet)));
      after = page.next;
      more = after !== null;
    }
  }
  return ok({ items, nextCursor: null });
}

/** Which villages have somebody at the wanted stage, told by their counts. */
async function occupied(
  open: OpenRegion,
  year: number,
  { stage, level }: SheetsRequest,
): Promise<(village: VillageCode | null) => boolean> {
  const kept = await open.data.shelves.all(countShelf, String(year));
  const byVillage = new Map(
    kept.map(({ id, counts }) => [id, summarise([counts], open.today)] as const),
  );
  return (village) => {
    const counts = byVillage.get(village ?? noVillage);
    return counts !== undefined && countAt(counts, stage, level) > 0;
  };
}

function countAt(
  counts: CountSummary,
  stage: WantedStage | null,
  level: VerificationLevel | null,
): number {
  const levels = counts.levels.filter((one) => level === null || one.level === level);
  switch (stage) {
    case 'waiting':
      return levels.reduce((sum, { waiting }) => sum + waiting, 0);
    case 'late':
      return levels.reduce((sum, { overdue }) => sum + overdue, 0);
    case 'returned':
    case 'refused':
    case 'ready':
      return counts[stage];
    case 'closed':
    case null:
      return Number.POSITIVE_INFINITY;
  }
}

function viewIfWanted(
  open: OpenRegion,
  actor: Actor,
  { stage: wanted, level, filter }: SheetsRequest,
  sheet: VerificationSheet,
): SheetView[] {
  const view = viewOf(open, actor, sheet);
  const { stage } = view;
  if (!maySeeSheet(actor, sheet, stage) || !suits(sheet, filter)) return [];
  if (level !== null && !('level' in stage && stage.level === level)) return [];
  const isWanted =
    wanted === null || (wanted === 'late' ? isLateFor(actor, view) : stage.stage === wanted);
  return isWanted ? [view] : [];
}

/** What a level leaves lying comes to the next one's list as late; it is not skipped. */
function isLateFor(actor: Actor, { stage, isOverdue: late }: SheetView): boolean {
  if (!late || stage.stage !== 'waiting') return false;
  if (!isAnswerer(actor)) return true;
  return verificationLevels.indexOf(stage.level) <= verificationLevels.indexOf(levelOf(actor));
}
