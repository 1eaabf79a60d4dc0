import { fileNew, fileOver, TooBusyError } from '@payung/data';
import {
  type CalendarDate,
  type NominationId,
  standingOf,
  type VerificationSheet,
  VillageCode,
} from '@payung/domain';
import {
  type VerificationSheet as PrintedSheet,
  writeVerificationSheetPdf,
} from '@payung/files/papers';
import type { AreaOfficer, Verifier } from '../actor.ts';
import { namesOf } from '../import-views.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type SheetFilter, suits, villagesIn } from './sheet-filter.ts';
import { folderOf, paperShelf, sheetShelf, type VerificationPaper } from './sheet-shelf.ts';
import { levelOf } from './verification-access.ts';

/** Those who carry sheets into the field. */
export type PaperMaker = AreaOfficer | Verifier;

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

/** village, year and number; a colon, so that nothing in it looks like a NIK */
const numberPattern = /^(\d{2}\.\d{2}\.\d{2}\.\d{4}):(20\d\d):\d{4}$/;

/** The folder of a paper, read from its number; null for what is no number of a paper. */
function folderOfNumber(number: string): string | null {
  const [, village = '', year] = numberPattern.exec(number) ?? [];
  const code = VillageCode.safeParse(village);
  return code.success ? folderOf({ village: code.data, year: Number(year) }) : null;
}

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

function causeOf(actor: PaperMaker, correlationId: string) {
  const { kind, user } = actor;
  return { actor: { kind, user, agency: null }, source: 'api', correlationId };
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

/** A paper of one's own level and area; any other answers as what does not exist. */
export async function findPaper(
  open: OpenRegion,
  actor: PaperMaker,
  number: string,
): Promise<VerificationPaper | null> {
  const folder = folderOfNumber(number);
  if (folder === null) return null;
  const paper = await open.data.shelves.one(paperShelf, number, folder);
  if (paper === null || paper.level !== levelOf(actor)) return null;
  const place = { village: paper.village, district: null };
  return villagesIn(open, actor, place) === null ? null : paper;
}

/** A paper with the people on its lines, as they stand now; null where somebody was forgotten since. */
export interface PaperView {
  readonly paper: VerificationPaper;
  readonly lines: readonly {
    readonly no: number;
    readonly nomination: NominationId;
    readonly sheet: VerificationSheet | null;
  }[];
}

export async function showPaper(
  service: Service,
  actor: PaperMaker,
  number: string,
): Promise<Result<PaperView>> {
  const open = await regionOf(service, actor.tenant);
  const paper = await findPaper(open, actor, number);
  if (paper === null) return notFound('paper');
  return ok({ paper, lines: await linesOf(open, paper) });
}

async function linesOf(open: OpenRegion, paper: VerificationPaper): Promise<PaperView['lines']> {
  const folder = folderOf(paper);
  const places = paper.lines.map(({ nomination }) => ({ folder, id: nomination }));
  const sheets = await open.data.shelves.some(sheetShelf, places);
  return paper.lines.map(({ nomination }, i) => ({
    no: i + 1,
    nomination,
    sheet: sheets[i] ?? null,
  }));
}

/** empty lines for people whom the list lacks */
const blankLines = 3;

/** The paper as PDF, to be printed. Who took it stands in the journal. */
export async function printPaper(
  service: Service,
  actor: PaperMaker,
  request: { readonly number: string; readonly correlationId: string },
): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const open = await regionOf(service, actor.tenant);
  const paper = await findPaper(open, actor, request.number);
  if (paper === null) return notFound('paper');
  const told = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [],
    told: [{ of: 'verification', id: paper.id, act: 'paper-taken' }],
  });
  if (told.kind === 'refused') throw new Error('a look at whole records could not be told');
  const printed = printedSheet(open, paper, await linesOf(open, paper));
  const options = { madeOn: paper.madeOn, demo: open.region.isDemo };
  const parts: Uint8Array[] = [];
  for await (const part of writeVerificationSheetPdf([printed], options)) parts.push(part);
  return ok({
    bytes: Buffer.concat(parts),
    fileName: `lembar-verifikasi-${paper.id.replaceAll(':', '_')}.pdf`,
  });
}

function printedSheet(
  { region }: OpenRegion,
  paper: VerificationPaper,
  lines: PaperView['lines'],
): PrintedSheet {
  const village = region.villages.find(({ code }) => code === paper.village);
  const district = region.districts.find(({ code }) => code === village?.districtCode);
  const { occupationName } = namesOf(region);
  return {
    letterhead: region.letterhead ?? [region.name],
    sheet: paper.id,
    village: village?.name ?? paper.village,
    villageKind: village?.kind ?? 'DESA',
    district: district?.name ?? '',
    rt: paper.rt,
    rw: paper.rw,
    programme: region.programmeName,
    year: paper.year,
    due: paper.due,
    blankLines,
    lines: lines.flatMap(({ no, sheet }) =>
      sheet === null
        ? []
        : [
            {
              no,
              name: sheet.worker.name,
              nationalIdEnd: sheet.worker.ending,
              occupation: occupationName(sheet.worker.occupation),
              address: sheet.worker.address,
              rt: sheet.worker.rt,
              rw: sheet.worker.rw,
            },
          ],
    ),
  };
}

/** Notes that a paper was entered. */
export function enteredPaper(open: OpenRegion, paper: VerificationPaper) {
  const filing = { folder: folderOf(paper), act: 'entered' };
  return fileOver(paperShelf, paper, { enteredOn: open.today }, filing);
}
