import { sha256Hex, TooBusyError } from '@payung/data';
import { type NominationId, standingOf } from '@payung/domain';
import * as z from 'zod';
import { openCursor, sealCursor } from '../cursor.ts';
import { notFound, ok, type Refusal, type Result, refuse } from '../refusal.ts';
import type { Service } from '../service.ts';
import { type AnswerSetting, answerSetting, type SaidAnswer } from './answer-setting.ts';
import { answerOne, type VerificationDone } from './answer-sheet.ts';
import { confirmVillage, type PassedOver } from './confirm-village.ts';
import { isCode } from './list-sheets.ts';
import { sheetsOf } from './refresh-sheets.ts';
import { type SheetFilter, type SheetPlace, villagesIn } from './sheet-filter.ts';
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
  readonly passedOver: readonly PassedOver[];
  readonly except: readonly ExceptionOutcome[];
  /** where to go on, with the same request; null when nobody is left */
  readonly nextCursor: string | null;
}

/** people confirmed in one request; a village that was begun is finished */
const mostInRequest = 2_000;
/** the database answers about one while this process reckons on another */
const villagesAtOnce = 3;

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
  const stopped = opened === null ? null : Position.parse(opened);
  const begin = stopped === null ? 0 : villages.findIndex((code) => isCode(code, stopped.village));
  if (begin === -1) return refuse({ code: 'cursor-invalid' });
  const passedOver: PassedOver[] = [];
  let confirmed = 0;
  let at = begin;
  while (at < villages.length && confirmed < mostInRequest) {
    const some = villages.slice(at, at + villagesAtOnce);
    const done = await Promise.all(
      some.map((village) => confirmVillage(setting, village, request.filter, named)),
    );
    for (const here of done) {
      confirmed += here.confirmed;
      passedOver.push(...here.passedOver);
    }
    at += some.length;
  }
  const village = villages[at];
  const nextCursor = village === undefined ? null : sealCursor(open.data.keys, scope, { village });
  return ok({ confirmed, passedOver, except, nextCursor });
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
