import {
  FieldOutcomes,
  FieldPhotoResult,
  FieldSuggestionList,
  PackContents,
  PackList,
  PackSummary,
  SuggestionResult,
} from '@payung/contract';
import { ActsNoMore, type Step } from '../acting.ts';
import { nominate } from '../api/people.ts';
import { ApiFault, ask } from '../api/request.ts';
import { withQuery } from '../api/with-query.ts';
import type { FieldLine } from './drain.ts';
import type { NominationLine, NominationVerdict } from './send-nominations.ts';

const at = (pack: string, more: string) => `/v1/packs/${encodeURIComponent(pack)}${more}`;

export interface WantedPack {
  readonly village: string;
  readonly device: string;
  readonly days: number;
  readonly rt: string | null;
  readonly rw: string | null;
}

export function lendPack(json: WantedPack): Promise<PackContents> {
  return ask(PackContents, '/v1/packs', { method: 'POST', json });
}

export async function packsOf(village: string): Promise<readonly PackSummary[]> {
  const { items } = await ask(PackList, withQuery('/v1/packs', { village }));
  return items;
}

export function endPack(pack: string, how: 'handed-back' | 'revoked'): Promise<PackSummary> {
  return ask(PackSummary, at(pack, '/end'), { method: 'POST', json: { how } });
}

export async function suggestionsOf(village: string) {
  const { items } = await ask(FieldSuggestionList, withQuery('/v1/field-suggestions', { village }));
  return items;
}

export function settleSuggestion(
  id: string,
  village: string,
  decision: 'take' | 'set-aside',
): Promise<SuggestionResult> {
  const path = `/v1/field-suggestions/${encodeURIComponent(id)}/settle`;
  return ask(SuggestionResult, path, { method: 'POST', json: { village, decision } });
}

/** What a failure means for what is left to send. */
function verdict(cause: unknown): ReturnType<FieldLine['verdict']> {
  // whoever began to send is signed in no more
  if (cause instanceof ActsNoMore) return 'sign-in';
  if (!(cause instanceof ApiFault)) return 'item';
  const { fault } = cause;
  if (fault.kind === 'unreachable') return 'line';
  if (fault.kind === 'unreadable') return fault.status >= 500 ? 'line' : 'item';
  const { status, code } = fault.problem;
  if (status === 401) return 'sign-in';
  if (status === 403) return 'role';
  if (code === 'not-found') return 'unknown-loan';
  return status === 429 || status >= 500 ? 'line' : 'item';
}

/** The service, by the sign-in of whoever began to send. @param own ties to them */
export const fieldLine = (own: Step): FieldLine => ({
  acts: (pack, sentAt, acts) =>
    own(() => ask(FieldOutcomes, at(pack, '/acts'), { method: 'POST', json: { sentAt, acts } })),
  photo: ({ id, pack, about, at: made, sealed }, sentAt) => {
    const json = { photoId: id, nominationId: about, at: made, sentAt, sealed };
    return own(() => ask(FieldPhotoResult, at(pack, '/photos'), { method: 'POST', json }));
  },
  verdict,
  now: () => new Date(),
});

/** As `verdict`, of a nomination: what the service refuses is told with all reasons. */
function nominationVerdict(cause: unknown): NominationVerdict {
  const meant = verdict(cause);
  if (meant === 'line' || meant === 'sign-in') return meant;
  const isTold = cause instanceof ApiFault && cause.fault.kind === 'problem';
  return isTold ? { problem: cause.fault.problem } : 'later';
}

/** The service, by the sign-in of whoever began to send. @param own ties to them */
export const nominationLine = (own: Step): NominationLine => ({
  nominate: (request, key) => own(() => nominate(request, key)),
  verdict: nominationVerdict,
  now: () => new Date(),
});
