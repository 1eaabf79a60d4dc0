import {
  ExchangeBranch,
  type ExchangeBranchChange,
  ExchangeBranchList,
  ExchangeDetail,
  ExchangePage,
  type ExchangeRequest,
  ExchangeResultView,
  ExchangeSettingView,
  ExchangeView,
  InsurerRefusalPage,
  ReconciliationPage,
  type RefusalRepair,
  RefusalsRepaired,
} from '@payung/contract';
import type { ReconciliationKind } from '@payung/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

/** ms between two looks while a result begins to count */
const look = 1_000;

const at = (id: string, more = '') => `/v1/exchanges/${encodeURIComponent(id)}${more}`;

export const exchangesQuery = infiniteQueryOptions({
  queryKey: ['exchanges', 'list'],
  queryFn: ({ pageParam, signal }) =>
    ask(ExchangePage, withQuery('/v1/exchanges', { cursor: pageParam }), { signal }),
  initialPageParam: firstPage(),
  getNextPageParam: pageAfter,
});

export type ExchangeFile = z.infer<typeof ExchangeDetail>;

export function exchangeQuery(id: string) {
  return queryOptions({
    queryKey: ['exchanges', 'one', id],
    queryFn: ({ signal }) => ask(ExchangeDetail, at(id), { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.results.some(({ state }) => state === 'applying') ? look : false,
  });
}

export type ExchangeAsked = z.input<typeof ExchangeRequest>;

export function makeExchange(json: ExchangeAsked, key: string): Promise<ExchangeView> {
  const headers = { 'Idempotency-Key': key };
  return ask(ExchangeView, '/v1/exchanges', { method: 'POST', json, headers });
}

export function exchangeFilePath(id: string, format: 'xlsx' | 'csv'): string {
  return withQuery(at(id, '/file'), { format });
}

/** What a branch sent back; read, and not yet counted. `answeredOn` is the day of which it speaks. */
export function handInResult(
  id: string,
  file: File,
  answeredOn: string | null,
): Promise<ExchangeResultView> {
  const form = new FormData();
  form.set('file', file, file.name);
  if (answeredOn !== null) form.set('checkedOn', answeredOn);
  return ask(ExchangeResultView, at(id, '/results'), { method: 'POST', form });
}

export function actOnResult(
  { exchange, id }: Pick<ExchangeResultView, 'exchange' | 'id'>,
  act: 'apply' | 'discard',
): Promise<ExchangeResultView> {
  const path = at(exchange, `/results/${encodeURIComponent(id)}/${act}`);
  return ask(ExchangeResultView, path, { method: 'POST' });
}

export function reconciliationQuery(
  { exchange, id }: Pick<ExchangeResultView, 'exchange' | 'id'>,
  kind: ReconciliationKind,
) {
  const path = at(exchange, `/results/${encodeURIComponent(id)}/reconciliation`);
  return infiniteQueryOptions({
    queryKey: ['exchanges', 'reconciliation', exchange, id, kind],
    queryFn: ({ pageParam, signal }) =>
      ask(ReconciliationPage, withQuery(path, { kind, cursor: pageParam }), { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

/** Whom the insurer refused although a bill has them, as far as something is left to do. */
export const insurerRefusalsQuery = infiniteQueryOptions({
  queryKey: ['exchanges', 'refusals'],
  queryFn: ({ pageParam, signal }) =>
    ask(InsurerRefusalPage, withQuery('/v1/exchanges/refusals', { cursor: pageParam }), { signal }),
  initialPageParam: firstPage(),
  getNextPageParam: pageAfter,
});

type RefusalRepairAsked = Pick<z.input<typeof RefusalRepair>, 'nominationIds' | 'reason' | 'why'>;

/** Says that what the insurer refused was put right. Answers whom the next bill lists again. */
export async function repairRefusals(asked: RefusalRepairAsked): Promise<number> {
  let people = 0;
  let cursor: string | null = null;
  do {
    const json = cursor === null ? asked : { ...asked, cursor };
    const request = { method: 'POST', json } as const;
    const done: z.infer<typeof RefusalsRepaired> = await ask(
      RefusalsRepaired,
      '/v1/exchanges/refusals/repairs',
      request,
    );
    people += done.people;
    cursor = done.nextCursor;
  } while (cursor !== null);
  return people;
}

export const branchesQuery = queryOptions({
  queryKey: ['exchanges', 'branches'],
  queryFn: async ({ signal }) =>
    (await ask(ExchangeBranchList, '/v1/exchanges/branches', { signal })).items,
});

type BranchChange = z.input<typeof ExchangeBranchChange>;

export function saveBranch(branch: string, json: BranchChange): Promise<ExchangeBranch> {
  const path = at('branches', `/${encodeURIComponent(branch)}`);
  return ask(ExchangeBranch, path, { method: 'PUT', json });
}

export type GroupSetting = z.infer<typeof ExchangeSettingView>;

export const groupsQuery = queryOptions({
  queryKey: ['exchanges', 'setting'],
  queryFn: ({ signal }) => ask(ExchangeSettingView, '/v1/exchanges/setting', { signal }),
});

export function saveGroups(json: GroupSetting): Promise<GroupSetting> {
  return ask(ExchangeSettingView, '/v1/exchanges/setting', { method: 'PUT', json });
}
