import {
  DeterminationPage,
  type DeterminationRequest,
  DeterminationView,
  DeterminedLinePage,
  EvidenceAccepted,
  LinesEdited,
  NotReadyPage,
  type SendRequest,
  type SignatureRequest,
} from '@payung/contract';
import type { StrikeReason } from '@payung/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

const linesAtOnce = 100;
/** ms between two looks while the service is at work on a decision */
const look = 1_000;

const at = (id: string, more = '') => `/v1/determinations/${encodeURIComponent(id)}${more}`;

export const determinationsQuery = infiniteQueryOptions({
  queryKey: ['determinations', 'list'],
  queryFn: ({ pageParam, signal }) =>
    ask(DeterminationPage, withQuery('/v1/determinations', { cursor: pageParam }), { signal }),
  initialPageParam: firstPage(),
  getNextPageParam: pageAfter,
});

/** All decisions, the newest first, for whoever has to find one among them: a region signs some dozens a year. */
export const allDeterminationsQuery = queryOptions({
  queryKey: ['determinations', 'all'],
  queryFn: async ({ signal }) => {
    const items: DeterminationView[] = [];
    let cursor: string | null = null;
    do {
      const path: string = withQuery('/v1/determinations', { cursor, limit: linesAtOnce });
      const page: z.infer<typeof DeterminationPage> = await ask(DeterminationPage, path, {
        signal,
      });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return items;
  },
});

export function determinationQuery(id: string) {
  return queryOptions({
    queryKey: ['determinations', 'one', id],
    queryFn: ({ signal }) => ask(DeterminationView, at(id), { signal }),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isAtWork(state.data) ? look : false,
  });
}

/** Whether the service is doing something with it, so that it has to be read again. */
export function isAtWork({ work, state }: Pick<DeterminationView, 'work' | 'state'>): boolean {
  return work !== null || state === 'taking-effect';
}

export function linesQuery(id: string, version: number) {
  return infiniteQueryOptions({
    queryKey: ['determinations', 'lines', id, version],
    queryFn: ({ pageParam, signal }) =>
      ask(
        DeterminedLinePage,
        withQuery(at(id, '/lines'), { limit: linesAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

export function notReadyQuery(id: string, version: number) {
  return infiniteQueryOptions({
    queryKey: ['determinations', 'not-ready', id, version],
    queryFn: ({ pageParam, signal }) =>
      ask(
        NotReadyPage,
        withQuery(at(id, '/not-ready'), { limit: linesAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

export function draft(json: DeterminationRequest, key: string): Promise<DeterminationView> {
  const headers = { 'Idempotency-Key': key };
  return ask(DeterminationView, '/v1/determinations', { method: 'POST', json, headers });
}

/** What the service is asked to begin; it goes on by itself. */
export type Work = 'gather' | 'freeze' | 'ask-elsewhere';

export function begin(id: string, work: Work): Promise<DeterminationView> {
  return ask(DeterminationView, at(id, `/${work}`), { method: 'POST' });
}

export function giveBack(id: string, remarks: string): Promise<DeterminationView> {
  return ask(DeterminationView, at(id, '/return'), { method: 'POST', json: { remarks } });
}

export function cancel(id: string, reason: string): Promise<DeterminationView> {
  return ask(DeterminationView, at(id, '/cancel'), { method: 'POST', json: { reason } });
}

export type SignatorySent = z.input<typeof SendRequest>['signatory'];

export function send(id: string, signatory: SignatorySent): Promise<DeterminationView> {
  return ask(DeterminationView, at(id, '/send'), { method: 'POST', json: { signatory } });
}

export type SignatureSent = z.input<typeof SignatureRequest>;

export function sign(id: string, json: SignatureSent, key: string): Promise<DeterminationView> {
  const headers = { 'Idempotency-Key': key };
  return ask(DeterminationView, at(id, '/sign'), { method: 'POST', json, headers });
}

/** Hands in the scan of what was signed; answers its id. */
export async function handInScan(file: File): Promise<string> {
  const form = new FormData();
  form.set('use', 'determination');
  form.set('file', file, file.name);
  return (await ask(EvidenceAccepted, '/v1/evidence', { method: 'POST', form })).evidenceId;
}

export function scanPath(evidence: string): string {
  return `/v1/evidence/${encodeURIComponent(evidence)}/file`;
}

export function addPeople(id: string, nominations: readonly string[]): Promise<LinesEdited> {
  return ask(LinesEdited, at(id, '/lines'), { method: 'POST', json: { nominations } });
}

export function takeOff(
  id: string,
  nominations: readonly string[],
  reason: string,
): Promise<LinesEdited> {
  const json = { nominations, reason };
  return ask(LinesEdited, at(id, '/lines/remove'), { method: 'POST', json });
}

export interface Strike {
  readonly nomination: string;
  readonly reason: StrikeReason;
  /** first month that counts no longer */
  readonly from: string;
}

export function strike(id: string, strikes: readonly Strike[]): Promise<LinesEdited> {
  return ask(LinesEdited, at(id, '/strikes'), { method: 'POST', json: { strikes } });
}

export interface Attachment {
  readonly format: 'pdf' | 'xlsx';
  readonly audience: 'full' | 'masked';
  readonly part: 'add' | 'strike';
}

export function attachmentPath(id: string, { format, audience, part }: Attachment): string {
  return withQuery(at(id, '/attachment'), { format, audience, part });
}
