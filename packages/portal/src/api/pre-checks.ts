import {
  PreCheck,
  PreCheckDecisionDone,
  PreCheckDetail,
  PreCheckFindingPage,
  PreCheckPage,
  PreCheckRecipient,
  type PreCheckRecipientChange,
  PreCheckRecipientList,
  PreCheckRefusalPage,
  PreCheckReply,
  type PreCheckRequest,
  PreCheckRequirement,
} from '@payung/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

/** ms between two looks while the service chooses people or lets an answer count */
const look = 1_000;

const at = (id: string, more = '') => `/v1/pre-checks/${encodeURIComponent(id)}${more}`;

export const preChecksQuery = infiniteQueryOptions({
  queryKey: ['pre-checks', 'list'],
  queryFn: ({ pageParam, signal }) =>
    ask(PreCheckPage, withQuery('/v1/pre-checks', { cursor: pageParam }), { signal }),
  initialPageParam: firstPage(),
  getNextPageParam: pageAfter,
});

export function preCheckQuery(id: string) {
  return queryOptions({
    queryKey: ['pre-checks', 'one', id],
    queryFn: ({ signal }) => ask(PreCheckDetail, at(id), { signal }),
    refetchInterval: ({ state: { data } }) => {
      const isWorking =
        data?.state === 'gathering' || data?.answers.some(({ state }) => state === 'applying');
      return isWorking ? look : false;
    },
  });
}

export function makePreCheck(json: z.input<typeof PreCheckRequest>): Promise<PreCheck> {
  return ask(PreCheck, '/v1/pre-checks', { method: 'POST', json });
}

export function preCheckFilePath(id: string, format: 'xlsx' | 'csv'): string {
  return withQuery(at(id, '/file'), { format });
}

/** What came back; read, and not yet counted. `checkedOn` is the day of which it speaks. */
export function handInReply(
  id: string,
  file: File,
  checkedOn: string | null,
): Promise<PreCheckReply> {
  const form = new FormData();
  form.set('file', file, file.name);
  if (checkedOn !== null) form.set('checkedOn', checkedOn);
  return ask(PreCheckReply, at(id, '/answers'), { method: 'POST', form });
}

export function actOnReply(
  id: string,
  answer: string,
  act: 'apply' | 'discard',
): Promise<PreCheckReply> {
  const path = at(id, `/answers/${encodeURIComponent(answer)}/${act}`);
  return ask(PreCheckReply, path, { method: 'POST' });
}

export function findingsQuery(id: string, answer: string) {
  return infiniteQueryOptions({
    queryKey: ['pre-checks', 'findings', id, answer],
    queryFn: ({ pageParam, signal }) =>
      ask(
        PreCheckFindingPage,
        withQuery(at(id, `/answers/${encodeURIComponent(answer)}/findings`), { cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

export const recipientsQuery = queryOptions({
  queryKey: ['pre-checks', 'recipients'],
  queryFn: async ({ signal }) =>
    (await ask(PreCheckRecipientList, '/v1/pre-checks/recipients', { signal })).items,
});

export function saveRecipient(
  recipient: string,
  json: z.input<typeof PreCheckRecipientChange>,
): Promise<PreCheckRecipient> {
  const path = at('recipients', `/${encodeURIComponent(recipient)}`);
  return ask(PreCheckRecipient, path, { method: 'PUT', json });
}

export const requirementQuery = queryOptions({
  queryKey: ['pre-checks', 'requirement'],
  queryFn: ({ signal }) => ask(PreCheckRequirement, '/v1/pre-checks/requirement', { signal }),
});

export function saveRequirement(
  json: z.input<typeof PreCheckRequirement>,
): Promise<PreCheckRequirement> {
  return ask(PreCheckRequirement, '/v1/pre-checks/requirement', { method: 'PUT', json });
}

export type RefusalStage = 'before-decision' | 'after-decision';

export function refusalsQuery(stage: RefusalStage) {
  return infiniteQueryOptions({
    queryKey: ['pre-checks', 'refusals', stage],
    queryFn: ({ pageParam, signal }) =>
      ask(PreCheckRefusalPage, withQuery('/v1/pre-checks/refusals', { stage, cursor: pageParam }), {
        signal,
      }),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

export interface Ruling {
  readonly nominationIds: readonly string[];
  readonly act: 'refuse' | 'return' | 'keep';
  readonly reason: string;
}

export function decideRefusals(json: Ruling): Promise<z.infer<typeof PreCheckDecisionDone>> {
  return ask(PreCheckDecisionDone, '/v1/pre-checks/decisions', { method: 'POST', json });
}
