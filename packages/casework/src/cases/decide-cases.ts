import { TooBusyError } from '@payung/data';
import type { OnceKey } from '../idempotency.ts';
import type { Refusal } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import type { CaseDecider } from './case-access.ts';
import type { CaseDone } from './commit-case.ts';
import { type CaseDecision, decideCase } from './decide-case.ts';
import { findCase, flaggedAmong, personsOf } from './open-case.ts';

export interface DecideCasesRequest {
  readonly names: readonly string[];
  readonly decision: CaseDecision;
  /** the Idempotency-Key of the whole, as it came; each case gets its own from it */
  readonly onceFor: (name: string) => OnceKey | null;
  readonly correlationId: string;
}

/** What one of many cases came to. */
export type DecidedOne =
  | { readonly name: string; readonly kind: 'done'; readonly done: CaseDone }
  /** done before, under the same key */
  | { readonly name: string; readonly kind: 'repeated'; readonly body: string }
  | { readonly name: string; readonly kind: 'refused'; readonly refusal: Refusal }
  /** others write about the same people; to be asked again */
  | { readonly name: string; readonly kind: 'too-busy' };

/**
 * One answer for many cases, each in a transaction of its own and with its own outcome, in the order of the request.
 * A person in more open cases than one glance can take in is answered case by case only. Under the same key nothing
 * is done twice: what was cut off is gone on with.
 */
export async function decideCases(
  service: Service,
  actor: CaseDecider,
  request: DecideCasesRequest,
): Promise<DecidedOne[]> {
  const outcomes: DecidedOne[] = [];
  const flagged = await flaggedNames(service, actor, request.names);
  for (const name of new Set(request.names)) {
    outcomes.push(
      flagged.has(name)
        ? { name, kind: 'refused', refusal: { code: 'case-flagged' } }
        : await decideOne(service, actor, request, name),
    );
  }
  return outcomes;
}

async function decideOne(
  service: Service,
  actor: CaseDecider,
  { decision, onceFor, correlationId }: DecideCasesRequest,
  name: string,
): Promise<DecidedOne> {
  try {
    const once = onceFor(name);
    const asked = { name, decision, version: null, once, correlationId };
    const result = await decideCase(service, actor, asked);
    if (!result.ok) return { name, kind: 'refused', refusal: result.refusal };
    return result.value.kind === 'fresh'
      ? { name, kind: 'done', done: result.value.value }
      : { name, kind: 'repeated', body: result.value.body };
  } catch (error) {
    if (error instanceof TooBusyError) return { name, kind: 'too-busy' };
    throw error;
  }
}

/** Those whose person is in too many open cases, as they stand before the first answer. */
async function flaggedNames(
  service: Service,
  actor: CaseDecider,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const open = await regionOf(service, actor.tenant);
  const found = await Promise.all(
    names.map(async (name) => ({ name, case_: await findCase(open, actor, name) })),
  );
  const persons = found.flatMap(({ case_ }) =>
    case_?.found.record.state === 'open' ? personsOf(case_.found.record) : [],
  );
  const flagged = await flaggedAmong(open, [...new Set(persons)]);
  return new Set(
    found.flatMap(({ name, case_ }) => {
      const of = case_ === null ? [] : personsOf(case_.found.record);
      return of.some((person) => flagged.has(person)) ? [name] : [];
    }),
  );
}
