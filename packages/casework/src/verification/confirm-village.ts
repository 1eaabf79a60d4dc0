import type { NominationRecord } from '@payung/data';
import { TooBusyError } from '@payung/data';
import {
  type NominationId,
  standingOf,
  type VerificationSheet,
  type VillageCode,
} from '@payung/domain';
import type { Refusal } from '../refusal.ts';
import { type AnswerSetting, type SaidAnswer, whyNot, withAnswer } from './answer-setting.ts';
import { confirmedAtOnce, fileSheets, turnsOf } from './file-sheets.ts';
import { isAsVerified, isUnwritten } from './plan-sheet.ts';
import { refreshRecords } from './refresh-sheets.ts';
import { type SheetFilter, suits } from './sheet-filter.ts';
import { folderOf, sheetShelf } from './sheet-shelf.ts';

/** Somebody who waits and was passed over, and why: own proposals, data that changed, restricted people. */
export interface PassedOver {
  readonly id: NominationId;
  readonly refusal: Refusal;
}

const tries = 10;

export interface VillageDone {
  readonly confirmed: number;
  readonly passedOver: readonly PassedOver[];
}

const yes: SaidAnswer = { answer: { answer: 'confirmed' }, evidence: [] };

/** Confirms those of one village who wait at this level, some at a time. */
export async function confirmVillage(
  setting: AnswerSetting,
  village: VillageCode | null,
  filter: SheetFilter,
  named: ReadonlySet<NominationId>,
): Promise<VillageDone> {
  const { open } = setting;
  const year = open.region.schemeYear.year;
  let confirmed = 0;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const all = await open.data.shelves.all(sheetShelf, folderOf({ village, year }));
    const wanted = all.filter(
      (sheet) => !named.has(sheet.id) && suits(sheet, filter) && isAsked(setting, sheet),
    );
    const step = await confirmThese(setting, wanted);
    confirmed += step.confirmed;
    if (!step.isRival) return { confirmed, passedOver: step.passedOver };
  }
  throw new TooBusyError(1);
}

/** Whether the sheet waits for this very person. */
function isAsked({ level, actor }: AnswerSetting, { entries }: VerificationSheet): boolean {
  const { stage } = standingOf(entries);
  if (stage.stage !== 'waiting' || stage.level !== level) return false;
  return stage.answers.every(({ by }) => by !== actor.user);
}

/** Confirms these sheets of one village; `isRival` when some were written meanwhile and are to be read anew. */
export async function confirmThese(
  setting: AnswerSetting,
  wanted: readonly VerificationSheet[],
): Promise<VillageDone & { readonly isRival: boolean }> {
  const { open, cause } = setting;
  const { may, passedOver, outdated } = await whoMayBe(setting, wanted);
  let confirmed = 0;
  let isRival = false;
  for (let from = 0; from < may.length; from += confirmedAtOnce) {
    const some = may.slice(from, from + confirmedAtOnce);
    const changes = some.map((sheet) => withAnswer(setting, sheet, yes).change);
    const filed = await open.data.buckets.run(turnsOf(some), () =>
      fileSheets(open, cause, changes),
    );
    if (filed === 'done') confirmed += some.length;
    else isRival = true;
  }
  if (outdated.length > 0) await refreshRecords(open, outdated);
  return { confirmed, passedOver, isRival };
}

/** Whom this actor may confirm. Opens only those nominations that were written since their sheet was. */
async function whoMayBe(setting: AnswerSetting, wanted: readonly VerificationSheet[]) {
  const { people } = setting.open.data;
  const standings = await people.standings(wanted.map(({ id }) => id));
  const isSame = wanted.map((sheet, i) => {
    const standing = standings[i] ?? null;
    return standing !== null && isUnwritten(standing, sheet);
  });
  const written = wanted.filter((_, i) => !isSame[i]).map(({ id }) => id);
  const read = (await people.nominations(written)).filter((one) => one !== null);
  const records = new Map(read.map((one) => [one.id, one]));
  const passedOver: PassedOver[] = [];
  const outdated: NominationRecord[] = [];
  const may: VerificationSheet[] = [];
  for (const [i, sheet] of wanted.entries()) {
    const record = records.get(sheet.id) ?? null;
    const standing = record ?? standings[i] ?? null;
    const isAsSaid = isSame[i] === true || (record !== null && isAsVerified(record, sheet));
    const refusal: Refusal | null =
      standing === null ? { code: 'sheet-outdated' } : whyNot(setting, sheet, standing, isAsSaid);
    if (refusal === null) may.push(sheet);
    else passedOver.push({ id: sheet.id, refusal });
    if (record !== null && refusal?.code === 'sheet-outdated') outdated.push(record);
  }
  return { may, passedOver, outdated };
}
