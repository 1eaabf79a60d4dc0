import type { NominationRecord } from '@payung/data';
import { sha256Hex, TooBusyError } from '@payung/data';
import {
  type NominationId,
  standingOf,
  type VerificationSheet,
  type VillageCode,
} from '@payung/domain';
import * as z from 'zod';
import { openCursor, sealCursor } from '../cursor.ts';
import { notFound, ok, type Refusal, type Result, refuse } from '../refusal.ts';
import type { Service } from '../service.ts';
import {
  type AnswerSetting,
  answerSetting,
  type SaidAnswer,
  whyNot,
  withAnswer,
} from './answer-setting.ts';
import { answerOne, type VerificationDone } from './answer-sheet.ts';
import { fileSheets, sheetsAtOnce, turnsOf } from './file-sheets.ts';
import { isCode } from './list-sheets.ts';
import { refreshRecords, sheetsOf } from './refresh-sheets.ts';
import { type SheetFilter, type SheetPlace, suits, villagesIn } from './sheet-filter.ts';
import { folderOf, sheetShelf } from './sheet-shelf.ts';
import { type Answerer, maySeeSheet } from './verification-access.ts';

/** *semua benar kecuali …*: everybody of a place is confirmed but those who are named, each with an answer. */
export interface AnswerManyRequest {
  readonly place: SheetPlace;
  readonly filter: SheetFilter;
  readonly except: readonly { readonly id: NominationId; readonly said: SaidAnswer }[];
  readonly cursor: string | null;
  readonly correlationId: string;
}

/** What became of one who was named. */
export type ExceptionOutcome =
  | { readonly id: NominationId; readonly kind: 'done'; readonly done: VerificationDone }
  | { readonly id: NominationId; readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly id: NominationId; readonly kind: 'too-busy' };

export interface AnsweredMany {
  readonly confirmed: number;
  /** who is asked about and was passed over, by why: own proposals, data that changed, restricted people */
  readonly passedOver: readonly { readonly id: NominationId; readonly refusal: Refusal }[];
  readonly except: readonly ExceptionOutcome[];
  /** where to go on, with the same request; null when nobody is left */
  readonly nextCursor: string | null;
}

/** people confirmed in one request; a village that was begun is finished */
const mostInRequest = 2_000;
const tries = 10;

const Position = z.object({ village: z.string().nullable() });

/**
 * Confirms everybody who waits at one's own level in a place, except those who are named; these are answered first, so
 * that nobody who was named is ever confirmed, whatever is cut off. Asked again, it goes on with whoever is left.
 */
export async function answerMany(
  service: Service,
  actor: Answerer,
  request: AnswerManyRequest,
): Promise<Result<AnsweredMany>> {
  const setting = await answerSetting(service, actor, request.correlationId);
  const { open } = setting;
  const villages = villagesIn(open, actor, request.place);
  if (villages === null) return notFound('village');
  const scope = { route: `verify ${digestOf(request)}`, user: actor.user };
  const opened = await openCursor(open.data.keys, scope, request.cursor);
  if (opened === 'invalid') return refuse({ code: 'cursor-invalid' });
  const unknown = await unknownAmong(setting, request);
  if (unknown.length > 0) return refuse({ code: 'request-faults', faults: unknown });
  const except = opened === null ? await answerThese(setting, request.except) : [];
  const named = new Set(request.except.map(({ id }) => id));
  const at = opened === null ? null : Position.parse(opened);
  const begin = at === null ? 0 : villages.findIndex((code) => isCode(code, at.village));
  if (begin === -1) return refuse({ code: 'cursor-invalid' });
  const passedOver: AnsweredMany['passedOver'][number][] = [];
  let confirmed = 0;
  for (const [i, village] of villages.entries()) {
    if (i < begin) continue;
    if (confirmed >= mostInRequest) {
      const nextCursor = sealCursor(open.data.keys, scope, { village });
      return ok({ confirmed, passedOver, except, nextCursor });
    }
    const here = await confirmVillage(setting, village, request.filter, named);
    confirmed += here.confirmed;
    passedOver.push(...here.passedOver);
  }
  return ok({ confirmed, passedOver, except, nextCursor: null });
}

/** A cursor belongs to the request that it was given for. */
function digestOf({ place, filter, except }: AnswerManyRequest): string {
  return sha256Hex(JSON.stringify([place, filter, except.map(({ id }) => id)])).slice(0, 32);
}

/** Those who were named and are not there, or not to be seen. */
async function unknownAmong(
  { open, actor }: AnswerSetting,
  { except }: AnswerManyRequest,
): Promise<{ field: string; detail: string }[]> {
  const records = await open.data.people.nominations(except.map(({ id }) => id));
  const there = records.filter((record) => record !== null);
  const sheets = await sheetsOf(open, there);
  const seen = new Set(
    sheets.flatMap((sheet) =>
      sheet !== null && maySeeSheet(actor, sheet, standingOf(sheet.entries).stage)
        ? [sheet.id]
        : [],
    ),
  );
  return except.flatMap(({ id }, i) =>
    seen.has(id) ? [] : [{ field: `except.${i}.nominationId`, detail: 'no such sheet' }],
  );
}

/** Answers about each by itself, in the order given. */
export async function answerThese(
  setting: AnswerSetting,
  except: AnswerManyRequest['except'],
): Promise<ExceptionOutcome[]> {
  const outcomes: ExceptionOutcome[] = [];
  for (const { id, said } of except) {
    try {
      const done = await answerOne(setting, id, said, () => []);
      outcomes.push(
        done.ok
          ? { id, kind: 'done', done: done.value }
          : { id, kind: 'refused', refusal: done.refusal },
      );
    } catch (error) {
      if (!(error instanceof TooBusyError)) throw error;
      outcomes.push({ id, kind: 'too-busy' });
    }
  }
  return outcomes;
}

interface VillageDone {
  readonly confirmed: number;
  readonly passedOver: AnsweredMany['passedOver'];
}

const yes: SaidAnswer = { answer: { answer: 'confirmed' }, evidence: [] };

/** Confirms those of one village who wait at this level, some at a time. */
async function confirmVillage(
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
  const passedOver: AnsweredMany['passedOver'][number][] = [];
  const outdated: NominationRecord[] = [];
  const may: VerificationSheet[] = [];
  const records = await open.data.people.nominations(wanted.map(({ id }) => id));
  for (const [i, sheet] of wanted.entries()) {
    const record = records[i] ?? null;
    const refusal: Refusal | null =
      record === null ? { code: 'sheet-outdated' } : whyNot(setting, sheet, record);
    if (refusal === null) may.push(sheet);
    else passedOver.push({ id: sheet.id, refusal });
    if (record !== null && refusal?.code === 'sheet-outdated') outdated.push(record);
  }
  let confirmed = 0;
  let isRival = false;
  for (let from = 0; from < may.length; from += sheetsAtOnce) {
    const some = may.slice(from, from + sheetsAtOnce);
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
