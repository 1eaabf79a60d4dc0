import { type NominationRecord, sha256Hex } from '@payung/data';
import {
  type CalendarDate,
  confirmedText,
  givenFields,
  isLiving,
  type Region,
  type SheetEntry,
  type Standing,
  standingOf,
  stepsFor,
  type VerificationSheet,
  type VerificationStep,
  wholeText,
} from '@payung/domain';
import type { SheetChange } from './file-sheets.ts';

type Begun = Extract<SheetEntry, { entry: 'begun' }>;

/** Digest of the data that offices confirm, as the nomination says them now. */
export function digestNow(
  record: Pick<NominationRecord, 'worker'>,
  fields: readonly string[],
): string {
  return sha256Hex(confirmedText(record.worker, fields)).slice(0, 32);
}

function wholeNow({ worker }: NominationRecord): string {
  return sha256Hex(wholeText(worker)).slice(0, 32);
}

/** Whether nobody wrote the nomination since the sheet was taken from it. */
export function isUnwritten(
  { version }: Pick<NominationRecord, 'version'>,
  { nominationVersion }: Pick<VerificationSheet, 'nominationVersion'>,
): boolean {
  return nominationVersion === version;
}

/** Whether the nomination still says what the sheet was begun with. */
export function isAsVerified(record: NominationRecord, sheet: VerificationSheet): boolean {
  if (isUnwritten(record, sheet)) return true;
  if (record.worker.village !== sheet.village) return false;
  return digestNow(record, sheet.fields) === standingOf(sheet.entries).digest;
}

/** What is known when a sheet is made or looked over. */
export interface SheetSetting {
  readonly region: Region;
  readonly today: CalendarDate;
  /** the office that proposed, where it is not the agency's */
  readonly unit: string | null;
}

/** Those who are to be verified: who holds a place, and who waits for one. */
function isToVerify({ state }: NominationRecord): boolean {
  return state === 'nominated' || state === 'waitlisted';
}

/**
 * What has to be done about the sheet of a nomination as both stand now; null when nothing has. It is made for whoever
 * is nominated, ends with the nomination, goes back to the level that returned it once the agency has put something
 * right, and begins anew where the data changed that were confirmed.
 */
export function planSheet(
  setting: SheetSetting,
  record: NominationRecord,
  sheet: VerificationSheet | null,
): SheetChange | null {
  if (sheet === null) return isToVerify(record) ? newSheet(setting, record) : null;
  const standing = standingOf(sheet.entries);
  const { stage, steps, digest } = standing;
  const isDecided = record.state === 'determined';
  const isOver = stage.stage === 'refused' || stage.stage === 'closed';
  if (isOver || (isDecided && stage.stage === 'ready')) return movedAlong(sheet, record);
  if (isDecided || !isLiving(record.state)) {
    return changed(sheet, record, { entry: 'closed', on: setting.today });
  }
  if (record.worker.village !== sheet.village) {
    return begunAnew(setting, record, sheet, 'village-changed');
  }
  const touched = wholeNow(record) !== sheet.whole;
  if (stage.stage === 'returned') return touched ? corrected(setting, record, sheet, null) : null;
  if (digestNow(record, sheet.fields) !== digest) {
    return begunAnew(setting, record, sheet, 'data-changed');
  }
  const wanted = levelsFor(setting, record, sheet.proposer.unit);
  if (!sameSteps(steps, wanted) && isUntouched(standing, wanted, sheet)) {
    return begunAnew(setting, record, sheet, 'levels-changed');
  }
  return null;
}

/** What was answered stays as it is; it lies where the worker lives, so that it is found, and no other area sees it. */
function movedAlong(sheet: VerificationSheet, record: NominationRecord): SheetChange | null {
  if (record.worker.village === sheet.village) return null;
  const { village, worker } = toldOf(record);
  return { before: sheet, act: 'moved', after: { ...sheet, village, worker } };
}

/** Puts a returned sheet before the level that returned it. */
export function corrected(
  { today }: Pick<SheetSetting, 'today'>,
  record: NominationRecord,
  sheet: VerificationSheet,
  words: string | null,
): SheetChange {
  const digest = digestNow(record, givenFields(record.worker));
  return changed(sheet, record, { entry: 'corrected', on: today, digest, words });
}

/** Other levels count for whom nobody has answered about yet, and for whom nobody was to answer about. */
function isUntouched(
  { stage, steps }: Standing,
  wanted: readonly VerificationStep[],
  { entries }: VerificationSheet,
): boolean {
  if (stage.stage === 'ready') return steps.length === 0;
  if (stage.stage !== 'waiting') return false;
  return wanted.length === 0 || entries.at(-1)?.entry === 'begun';
}

function sameSteps(a: readonly VerificationStep[], b: readonly VerificationStep[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function levelsFor(
  { region }: SheetSetting,
  { worker }: NominationRecord,
  unit: string | null,
): VerificationStep[] {
  const steps = region.verification?.steps ?? [];
  return stepsFor(steps, region.dutiesApart, { unit, village: worker.village });
}

function beginning(
  setting: SheetSetting,
  record: NominationRecord,
  unit: string | null,
  why: Begun['why'],
): Begun {
  const steps = levelsFor(setting, record, unit);
  const isLocal = steps.some(({ level }) => level === 'village' || level === 'district');
  return {
    entry: 'begun',
    why,
    on: setting.today,
    digest: digestNow(record, givenFields(record.worker)),
    villageMissing: isLocal && record.worker.village === null,
    steps,
  };
}

function newSheet(setting: SheetSetting, record: NominationRecord): SheetChange | null {
  if ((setting.region.verification?.steps ?? []).length === 0) return null;
  const unit = setting.unit ?? record.agency;
  return {
    before: null,
    act: 'begun',
    after: {
      id: record.id,
      year: record.year,
      agency: record.agency,
      proposer: { user: record.by, unit },
      ...toldOf(record),
      entries: [beginning(setting, record, unit, 'nominated')],
    },
  };
}

function begunAnew(
  setting: SheetSetting,
  record: NominationRecord,
  sheet: VerificationSheet,
  why: Begun['why'],
): SheetChange {
  return changed(sheet, record, beginning(setting, record, sheet.proposer.unit, why));
}

/** The sheet with one more entry, showing the worker as the nomination says now. */
function changed(
  sheet: VerificationSheet,
  record: NominationRecord,
  entry: SheetEntry,
): SheetChange {
  const entries = [...sheet.entries, entry];
  return { before: sheet, act: entry.entry, after: { ...sheet, ...toldOf(record), entries } };
}

function toldOf(record: NominationRecord) {
  const { worker } = record;
  const { name, occupation, rt, rw, address } = worker;
  return {
    village: worker.village,
    worker: { name, ending: worker.nik.slice(-4), occupation, rt, rw, address },
    fields: givenFields(worker),
    whole: wholeNow(record),
    nominationVersion: record.version,
  };
}
