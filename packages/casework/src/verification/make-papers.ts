import { fileNew, TooBusyError } from '@payung/data';
import { type CalendarDate, standingOf, type VerificationSheet, VillageCode } from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { PaperMaker } from './find-paper.ts';
import { type SheetFilter, suits, villagesIn } from './sheet-filter.ts';
import { folderOf, paperShelf, sheetShelf, type VerificationPaper } from './sheet-shelf.ts';
import { levelOf } from './verification-access.ts';

export interface PaperRequest {
  readonly village: VillageCode;
  readonly filter: SheetFilter;
  readonly correlationId: string;
}

/** workers on one paper; more make another */
const linesOnPaper = 100;
/** papers made at once */
const mostPapers = 40;
const tries = 8;
const digits = 4;

/**
 * Makes papers of those who wait at one's own level in a village, one a neighbourhood (RT/RW), each with a number. What
 * stands on which line is kept, so that whoever enters a paper names lines.
 */
export async function makePapers(
  service: Service,
  actor: PaperMaker,
  request: PaperRequest,
): Promise<Result<VerificationPaper[]>> {
  const open = await regionOf(service, actor.tenant);
  const place = { village: request.village, district: null };
  if (villagesIn(open, actor, place) === null) return notFound('village');
  const year = open.region.schemeYear.year;
  const folder = folderOf({ village: request.village, year });
  const level = levelOf(actor);
  const sheets = (await open.data.shelves.all(sheetShelf, folder)).filter((sheet) => {
    const { stage } = standingOf(sheet.entries);
    const isAsked = stage.stage === 'waiting' && stage.level === level;
    return isAsked && suits(sheet, request.filter);
  });
  const groups = neighbourhoods(sheets);
  if (groups.length > mostPapers) {
    const detail = `more than ${mostPapers} papers; name an RT or RW`;
    return refuse({ code: 'request-faults', faults: [{ field: 'rw', detail }] });
  }
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const newest = { folder, after: null, limit: 1, newestFirst: true };
    const [last] = (await open.data.shelves.page(paperShelf, newest)).items;
    const from = Number(last?.id.slice(-digits) ?? 0);
    const papers = groups.map((group, i): VerificationPaper => {
      const number = String(from + i + 1).padStart(digits, '0');
      return paperOf(open, actor, `${request.village}:${year}:${number}`, group);
    });
    if (papers.length === 0) return ok([]);
    const result = await open.data.commit({
      cause: causeOf(actor, request.correlationId),
      lane: 'any',
      writes: papers.map((paper) => fileNew(paperShelf, paper, { folder, act: 'printed' })),
    });
    if (result.kind === 'done') return ok(papers);
  }
  throw new TooBusyError(1);
}

/** Those of one RT/RW together, by name; a neighbourhood with many in several groups. */
function neighbourhoods(sheets: readonly VerificationSheet[]): VerificationSheet[][] {
  const byPlace = new Map<string, VerificationSheet[]>();
  for (const sheet of sheets) {
    const { rt, rw } = sheet.worker;
    const place = `${rw ?? ''}/${rt ?? ''}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), sheet]);
  }
  return [...byPlace.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) => {
      const sorted = all.sort((a, b) => (a.worker.name < b.worker.name ? -1 : 1));
      return Array.from({ length: Math.ceil(sorted.length / linesOnPaper) }, (_, i) =>
        sorted.slice(i * linesOnPaper, (i + 1) * linesOnPaper),
      );
    });
}

function paperOf(
  open: OpenRegion,
  actor: PaperMaker,
  id: string,
  group: readonly VerificationSheet[],
): VerificationPaper {
  const [first] = group;
  const dues = group.flatMap(({ entries }): CalendarDate[] => {
    const { stage } = standingOf(entries);
    return stage.stage === 'waiting' && stage.due !== null ? [stage.due] : [];
  });
  return {
    id,
    version: 1,
    village: VillageCode.parse(id.slice(0, id.indexOf(':'))),
    year: open.region.schemeYear.year,
    level: levelOf(actor),
    rt: first?.worker.rt ?? null,
    rw: first?.worker.rw ?? null,
    madeOn: open.today,
    by: actor.user,
    lines: group.map(({ id: nomination, entries }) => ({
      nomination,
      digest: standingOf(entries).digest,
    })),
    due: dues.sort()[0] ?? null,
    enteredOn: null,
  };
}
