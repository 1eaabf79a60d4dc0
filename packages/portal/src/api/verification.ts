import {
  type EnteredPaperResult,
  LackingPage,
  SheetDetail,
  SheetPage,
  type VerificationAnswerRequest,
  VerificationCounts,
  VerificationResult,
  VerificationSettingAnswer,
  type VerificationSettingBody,
  VerifyManyResult,
} from '@payung/contract';
import type { InsurerField, VerificationLevel } from '@payung/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

const sheetsAtOnce = 50;

const sheetAt = (id: string, more = '') =>
  `/v1/verification/sheets/${encodeURIComponent(id)}${more}`;

/** Whose sheets: a village or everybody within reach, and who among them. */
export interface SheetWhere {
  readonly village: string | undefined;
  readonly rt: string | undefined;
  readonly rw: string | undefined;
  readonly occupation: string | undefined;
}

export type SheetStageWanted = 'waiting' | 'late' | 'returned' | 'refused' | 'ready' | 'all';

export interface SheetFilter extends SheetWhere {
  readonly stage: SheetStageWanted;
  /** only those that wait for this level; null for any */
  readonly level: VerificationLevel | null;
}

export function sheetsQuery({ stage, level, ...where }: SheetFilter) {
  const asked = { ...where, stage: stage === 'all' ? undefined : stage, level };
  return infiniteQueryOptions({
    queryKey: ['verification', 'sheets', asked],
    queryFn: ({ pageParam, signal }) =>
      ask(
        SheetPage,
        withQuery('/v1/verification/sheets', { ...asked, limit: sheetsAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

/** The first few who wait for a level, to go on with the next of them. */
export function nextSheetsQuery(level: VerificationLevel) {
  return queryOptions({
    queryKey: ['verification', 'next', level],
    queryFn: ({ signal }) =>
      ask(SheetPage, withQuery('/v1/verification/sheets', { stage: 'waiting', level, limit: 5 }), {
        signal,
      }),
  });
}

export function sheetQuery(id: string) {
  return queryOptions({
    queryKey: ['verification', 'sheet', id],
    queryFn: ({ signal }) => ask(SheetDetail, sheetAt(id), { signal }),
    // a person is kept no longer than they are looked at
    gcTime: 0,
  });
}

export const sheetCountsQuery = queryOptions({
  queryKey: ['verification', 'counts'],
  queryFn: ({ signal }) => ask(VerificationCounts, '/v1/verification/counts', { signal }),
});

export function answerSheet(
  id: string,
  json: VerificationAnswerRequest,
  key: string,
): Promise<VerificationResult> {
  const headers = { 'Idempotency-Key': key };
  return ask(VerificationResult, sheetAt(id, '/answer'), { method: 'POST', json, headers });
}

export function standAsIs(id: string, reason: string): Promise<VerificationResult> {
  return ask(VerificationResult, sheetAt(id, '/stand-as-is'), { method: 'POST', json: { reason } });
}

/** An answer about one who is not simply right. */
export interface Excepted {
  readonly nominationId: string;
  readonly given: VerificationAnswerRequest;
}

/** "Semua benar kecuali …", part by part; `onPart` hears how many were confirmed so far. */
export async function answerAll(
  where: SheetWhere,
  except: readonly Excepted[],
  onPart: (confirmed: number) => void,
): Promise<EnteredPaperResult> {
  const { village = null, rt = null, rw = null, occupation = null } = where;
  const json = { village, rt, rw, occupation, except };
  let sum: EnteredPaperResult = { confirmed: 0, passedOver: [], except: [] };
  let cursor: string | null = null;
  do {
    const part: VerifyManyResult = await ask(VerifyManyResult, '/v1/verification/answers', {
      method: 'POST',
      json: { ...json, cursor },
    });
    sum = {
      confirmed: sum.confirmed + part.confirmed,
      passedOver: [...sum.passedOver, ...part.passedOver],
      except: [...sum.except, ...part.except],
    };
    onPart(sum.confirmed);
    cursor = part.nextCursor;
  } while (cursor !== null);
  return sum;
}

export interface LackingFilter {
  readonly village: string | undefined;
  readonly agency: string | undefined;
  readonly field: InsurerField | undefined;
}

export function lackingQuery(filter: LackingFilter) {
  return infiniteQueryOptions({
    queryKey: ['verification', 'lacking', filter],
    queryFn: ({ pageParam, signal }) =>
      ask(
        LackingPage,
        withQuery('/v1/verification/lacking', { ...filter, limit: 50, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

export const verificationSettingQuery = queryOptions({
  queryKey: ['verification', 'setting'],
  queryFn: ({ signal }) => ask(VerificationSettingAnswer, '/v1/verification/setting', { signal }),
});

export function changeVerification(
  json: VerificationSettingBody,
): Promise<VerificationSettingAnswer> {
  return ask(VerificationSettingAnswer, '/v1/verification/setting', { method: 'PUT', json });
}
