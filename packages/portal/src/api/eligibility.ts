import {
  EligibilityDetail,
  EligibilityPage,
  type FactsRequest,
  type PeopleNamed,
  type SoftDecisionRequest,
  type SoftTakeBackRequest,
  type StatementRequest,
  StatementTold,
  ToldMany,
} from '@payung/contract';
import type { EligibilityStanding } from '@payung/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

const peopleAtOnce = 50;

const at = (id: string, more: string) => `/v1/nominations/${encodeURIComponent(id)}/${more}`;

export interface EligibilityFilter {
  readonly standing: EligibilityStanding | undefined;
  readonly agency: string | undefined;
}

export function eligibilityQuery(filter: EligibilityFilter) {
  return infiniteQueryOptions({
    queryKey: ['eligibility', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      ask(
        EligibilityPage,
        withQuery('/v1/eligibility', { ...filter, limit: peopleAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

export function eligibilityOfQuery(nominationId: string) {
  return queryOptions({
    queryKey: ['eligibility', 'of', nominationId],
    queryFn: ({ signal }) => ask(EligibilityDetail, at(nominationId, 'eligibility'), { signal }),
    gcTime: 0,
  });
}

export function decideSoft(id: string, json: SoftDecisionRequest): Promise<EligibilityDetail> {
  return ask(EligibilityDetail, at(id, 'eligibility/decide'), { method: 'POST', json });
}

export function takeBackSoft(id: string, json: SoftTakeBackRequest): Promise<EligibilityDetail> {
  return ask(EligibilityDetail, at(id, 'eligibility/take-back'), { method: 'POST', json });
}

export function recordFacts(id: string, json: FactsRequest): Promise<EligibilityDetail> {
  return ask(EligibilityDetail, at(id, 'facts'), { method: 'PUT', json });
}

export type Told = Omit<ToldMany, 'nextCursor'>;

const nothing: Told = { done: 0, already: 0, refused: [] };

const sumOf = (a: Told, b: Told): Told => ({
  done: a.done + b.done,
  already: a.already + b.already,
  refused: [...a.refused, ...b.refused],
});

const from = (people: PeopleNamed, cursor: string | null): PeopleNamed =>
  'all' in people && cursor !== null ? { ...people, cursor } : people;

/** The same answers about many, part by part. */
export async function recordFactsOfMany(
  facts: Pick<FactsRequest, 'answers'>,
  people: PeopleNamed,
  onPart: (done: number) => void,
): Promise<Told> {
  let sum = nothing;
  let cursor: string | null = null;
  do {
    const json = { ...facts, people: from(people, cursor) };
    const part: ToldMany = await ask(ToldMany, '/v1/facts', { method: 'POST', json });
    sum = sumOf(sum, part);
    onPart(sum.done);
    cursor = part.nextCursor;
  } while (cursor !== null);
  return sum;
}

type StatementSent = Pick<StatementRequest, 'answers'> & {
  readonly statement: NonNullable<StatementRequest['statement']>;
};

/**
 * One statement about many people: made with the first part of them, then said of the others.
 * @param key under which it is made once, however often it is sent
 */
export async function stateMany(
  { statement, answers }: StatementSent,
  people: PeopleNamed,
  key: string,
  onPart: (done: number) => void,
): Promise<Told> {
  const sendOf = (which: object, whom: PeopleNamed) =>
    ask(StatementTold, '/v1/statements', {
      method: 'POST',
      json: { ...which, answers, people: whom },
      ...('statement' in which ? { headers: { 'Idempotency-Key': key } } : {}),
    });
  const send = async (which: object, cursor: string | null): Promise<StatementTold> => {
    const part = await sendOf(which, from(people, cursor));
    const busy = part.refused.filter(({ code }) => code === 'too-busy');
    if (busy.length === 0) return part;
    // the letter is this statement's by now: it is said of them with its id, or never
    const { statementId, nextCursor } = part;
    const nominationIds = busy.map(({ nominationId }) => nominationId);
    const rest = await sendOf({ statementId }, { nominationIds });
    const refused = part.refused.filter(({ code }) => code !== 'too-busy');
    return { ...sumOf({ ...part, refused }, rest), statementId, nextCursor };
  };
  let part = await send({ statement }, null);
  let sum = sumOf(nothing, part);
  onPart(sum.done);
  while (part.nextCursor !== null) {
    part = await send({ statementId: part.statementId }, part.nextCursor);
    sum = sumOf(sum, part);
    onPart(sum.done);
  }
  return sum;
}
