import { fileOver } from '@payung/data';
import { type NominationId, type VerificationSheet, VillageCode } from '@payung/domain';
import type { AreaOfficer, Verifier } from '../actor.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { villagesIn } from './sheet-filter.ts';
import { folderOf, paperShelf, sheetShelf, type VerificationPaper } from './sheet-shelf.ts';
import { levelOf } from './verification-access.ts';

/** Those who carry sheets into the field. */
export type PaperMaker = AreaOfficer | Verifier;

/** village, year and number; a colon, so that nothing in it looks like a NIK */
const numberPattern = /^(\d{2}\.\d{2}\.\d{2}\.\d{4}):(20\d\d):\d{4}$/;

/** The folder of a paper, read from its number; null for what is no number of a paper. */
function folderOfNumber(number: string): string | null {
  const [, village = '', year] = numberPattern.exec(number) ?? [];
  const code = VillageCode.safeParse(village);
  return code.success ? folderOf({ village: code.data, year: Number(year) }) : null;
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

/** A paper of one’s own level and area, and who stands on its lines now. */
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

/** Who stands on its lines now. */
export async function linesOf(
  open: OpenRegion,
  paper: VerificationPaper,
): Promise<PaperView['lines']> {
  const folder = folderOf(paper);
  const places = paper.lines.map(({ nomination }) => ({ folder, id: nomination }));
  const sheets = await open.data.shelves.some(sheetShelf, places);
  return paper.lines.map(({ nomination }, i) => ({
    no: i + 1,
    nomination,
    sheet: sheets[i] ?? null,
  }));
}

/** Notes that a paper was entered. */
export function enteredPaper(open: OpenRegion, paper: VerificationPaper) {
  const filing = { folder: folderOf(paper), act: 'entered' };
  return fileOver(paperShelf, paper, { enteredOn: open.today }, filing);
}
