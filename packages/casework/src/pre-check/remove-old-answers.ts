import { fileOver, type Item } from '@payung/data';
import { monthsAfter, type RetentionPeriods, todayIn } from '@payung/domain';
import { bySystem } from '../protection/retention-step.ts';
import type { OpenRegion, Service } from '../service.ts';
import { removePieces } from './answer-pieces.ts';
import { fileShelf, type PreCheckUpload, uploadShelf } from './pre-check-shelves.ts';

const filesAtOnce = 50;

/**
 * Removes what was read of answers once the period of lists is over: rows that counted for nobody hold a recipient's
 * words about people. What counted stays with each person. Safe to repeat.
 */
export async function removeOldAnswers(
  service: Service,
  open: OpenRegion,
  periods: RetentionPeriods,
): Promise<void> {
  let after: Item | null = null;
  do {
    const page: { items: { id: string }[]; next: Item | null } = await open.data.shelves.page(
      fileShelf,
      { after, limit: filesAtOnce },
    );
    for (const { id } of page.items) {
      for (const upload of await open.data.shelves.all(uploadShelf, id)) {
        if (isOver(open, periods, upload)) await removeAnswer(service, open, upload);
      }
    }
    after = page.next;
  } while (after !== null);
}

function isOver(
  { region, today }: OpenRegion,
  { listFileMonths }: RetentionPeriods,
  { at, state, removedOn }: PreCheckUpload,
): boolean {
  if (removedOn !== undefined || state === 'applying') return false;
  return today > monthsAfter(todayIn(region.timeZone, Date.parse(at)), listFileMonths);
}

/**
 * The pieces first: a run that is stopped in between finds the answer again. One that nobody let count is put away now
 * and removed by the next run, so that nobody lets it count while it goes.
 */
async function removeAnswer(
  service: Service,
  open: OpenRegion,
  upload: PreCheckUpload,
): Promise<void> {
  const isPutAway = upload.state === 'preview';
  if (!isPutAway) await removePieces(service, open, upload);
  const change = isPutAway
    ? ({ state: 'discarded' } as const)
    : { removedOn: open.today, fileName: '' };
  const act = isPutAway ? 'discarded' : 'file-removed';
  const write = fileOver(uploadShelf, upload, change, { folder: upload.file, act });
  // refused when somebody let it count in this moment: the next run looks again
  await open.data.commit({ cause: bySystem, lane: 'any', writes: [write] });
}
