import { splitNominationId } from '@payung/data';
import type { NominationId, SocialMatch } from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type FactFinder, nominationToJudge } from './eligibility-access.ts';
import type { SocialRecord } from './facts-shelf.ts';
import { readSocial } from './gather-facts.ts';
import { matchWrite, mostMatches, withMatch } from './social-data/keep-matches.ts';

/** What a dataset said of the worker of a nomination. */
export type MatchFound = Omit<SocialMatch, 'by' | 'at'>;

/**
 * Records what a dataset of poor households said of a worker (domain-rules 1.11). What was known before stays: the
 * history of a person is never overwritten.
 */
export async function recordMatch(
  service: Service,
  actor: FactFinder,
  id: NominationId,
  request: { readonly match: MatchFound; readonly correlationId: string },
): Promise<Result<SocialRecord>> {
  const open = await regionOf(service, actor.tenant);
  const found = await nominationToJudge(open, actor, id);
  if (!found.ok) return found;
  if (request.match.matchedOn > open.today) {
    const detail = `today is ${open.today}`;
    return refuse({ code: 'request-faults', faults: [{ field: 'matchedOn', detail }] });
  }
  const [before = null] = await readSocial(open, [found.value]);
  const at = nowOf(service);
  const match: SocialMatch = { ...request.match, by: actor.user, at };
  if ((before?.matches.length ?? 0) >= mostMatches) {
    return refuse({ code: 'state-forbids', detail: `${mostMatches} matches are kept` });
  }
  const matches = withMatch(before, match);
  const { person } = splitNominationId(id);
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [matchWrite(before, person, matches)],
  });
  if (result.kind !== 'done') return refuse({ code: 'version-moved' });
  return ok({ id: person, version: (before?.version ?? 0) + 1, matches });
}
