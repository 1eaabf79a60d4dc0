import { type FactAnswers, type NominationId, rulesOn } from '@payung/domain';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import {
  type FactFinder,
  mayKnowFlags,
  nominationToJudge,
  whyNotSpecific,
} from './eligibility-access.ts';
import { type PeopleNamed, peopleNamed } from './people-named.ts';
import { type ToldMany, tellMany } from './tell-many.ts';

export interface FactsTold {
  readonly answers: FactAnswers;
  /** questions whose answers are taken back */
  readonly unanswered: readonly (keyof FactAnswers)[];
  /** codes of statuses; null where nothing is said about them */
  readonly flags: readonly string[] | null;
  readonly correlationId: string;
}

/** What became of one request about many; `nextCursor` is where to go on. */
export interface ToldPage extends ToldMany {
  readonly nextCursor: string | null;
}

/** Records what was found out about one worker. */
export async function recordFacts(
  service: Service,
  actor: FactFinder,
  id: NominationId,
  told: FactsTold,
): Promise<Result<ToldMany>> {
  const open = await regionOf(service, actor.tenant);
  const record = await nominationToJudge(open, actor, id);
  if (!record.ok) return record;
  const wrong = whyNotTold(open, actor, told);
  if (wrong !== null) return wrong;
  return ok(await tellMany(open, actor, [record.value], tellingOf(service, actor, told)));
}

/** Records the same about many workers. */
export async function recordFactsOfMany(
  service: Service,
  actor: FactFinder,
  named: PeopleNamed,
  told: FactsTold,
): Promise<Result<ToldPage>> {
  const open = await regionOf(service, actor.tenant);
  const wrong = whyNotTold(open, actor, told);
  if (wrong !== null) return wrong;
  const page = await peopleNamed(service, open, actor, named);
  if (!page.ok) return page;
  const { records, missing, nextCursor } = page.value;
  const done = await tellMany(open, actor, records, tellingOf(service, actor, told));
  const unknown = missing.map((one) => ({ id: one, code: 'not-found' as const }));
  return ok({ ...done, refused: [...done.refused, ...unknown], nextCursor });
}

function tellingOf(service: Service, actor: FactFinder, told: FactsTold) {
  const { answers, unanswered, flags, correlationId } = told;
  const at = nowOf(service);
  return {
    facts: { answers, unanswered, ...(flags === null ? {} : { flags }) },
    statement: null,
    saying: { by: actor.user, at },
    correlationId,
  };
}

/** Statuses are for those who need to know them, and only those that the rules name. */
function whyNotTold(
  open: OpenRegion,
  actor: FactFinder,
  { answers, unanswered, flags }: FactsTold,
): Result<never> | null {
  const specific = whyNotSpecific(actor, answers, unanswered);
  if (specific !== null) return specific;
  if (flags === null) return null;
  if (!mayKnowFlags(actor)) {
    const detail = 'statuses are recorded by the lead agency and its verifiers';
    return refuse({ code: 'not-allowed', detail });
  }
  const known = new Set(
    rulesOn(open.region, open.today).rules.vulnerabilityFlags.map(({ code }) => code),
  );
  const faults = flags.flatMap((flag, i) =>
    known.has(flag) ? [] : [{ field: `flags.${i}`, detail: 'no status of the rules in force' }],
  );
  return faults.length === 0 ? null : refuse({ code: 'request-faults', faults });
}
