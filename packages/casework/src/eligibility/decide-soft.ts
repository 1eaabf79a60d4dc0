import type { Criterion, NominationId, SoftDecision } from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { isOwnProposal, nominationToJudge, type SoftDecider } from './eligibility-access.ts';
import { eligibilityOf } from './eligibility-of.ts';
import type { FactsRecord } from './facts-shelf.ts';
import { readFacts, writeFacts } from './facts-writes.ts';

export interface SoftDeciding {
  readonly id: NominationId;
  readonly criterion: Criterion;
  readonly reason: string;
  readonly correlationId: string;
}

/** decisions that are kept with one nomination */
const mostDecisions = 60;

/**
 * A person's decision, with a reason, about a criterion that does not block by itself; never by who proposed the
 * worker. It holds for the criterion as it stands now.
 */
export async function decideSoft(
  service: Service,
  actor: SoftDecider,
  request: SoftDeciding & { readonly verdict: SoftDecision['verdict'] },
): Promise<Result<null>> {
  const open = await regionOf(service, actor.tenant);
  const found = await nominationToJudge(open, actor, request.id);
  if (!found.ok) return found;
  const record = found.value;
  if (await isOwnProposal(open, actor, record)) {
    return refuse({ code: 'not-allowed', detail: 'who proposed a worker does not decide' });
  }
  const report = (await eligibilityOf(open, [record], open.today)).get(record.id);
  const line = report?.lines.find(({ criterion }) => criterion === request.criterion);
  if (line === undefined || line.weight !== 'soft' || line.result === 'met') {
    const detail = 'the rules in force leave nothing to decide about this criterion';
    return refuse({ code: 'state-forbids', detail });
  }
  const { words } = line.detail;
  const decision: SoftDecision = {
    criterion: request.criterion,
    verdict: request.verdict,
    reason: request.reason,
    on: {
      result: line.result,
      code: line.code,
      ...(words === undefined ? {} : { words: String(words) }),
    },
    by: actor.user,
    at: nowOf(service),
    takenBack: null,
  };
  const [facts] = await readFacts(open, [record]);
  if (facts === undefined || facts.decisions.length >= mostDecisions) {
    return refuse({ code: 'state-forbids', detail: `${mostDecisions} decisions are kept` });
  }
  const decisions = [...facts.decisions, decision];
  return write(open, actor, facts, { ...facts, decisions }, request, 'criterion-decided');
}

/** Takes the decision about a criterion back, with a reason; it is asked for again. */
export async function takeBackSoft(
  service: Service,
  actor: SoftDecider,
  request: SoftDeciding,
): Promise<Result<null>> {
  const open = await regionOf(service, actor.tenant);
  const found = await nominationToJudge(open, actor, request.id);
  if (!found.ok) return found;
  if (found.value.state === 'determined') {
    return refuse({ code: 'state-forbids', detail: 'the worker is determined; amend that first' });
  }
  const [facts] = await readFacts(open, [found.value]);
  const at = facts?.decisions.findLastIndex(
    ({ criterion, takenBack }) => criterion === request.criterion && takenBack === null,
  );
  const decision = at === undefined ? undefined : facts?.decisions[at];
  if (facts === undefined || at === undefined || decision === undefined) {
    return refuse({ code: 'state-forbids', detail: 'there is no decision to take back' });
  }
  const takenBack = { by: actor.user, at: nowOf(service), reason: request.reason };
  const decisions = facts.decisions.with(at, { ...decision, takenBack });
  return write(open, actor, facts, { ...facts, decisions }, request, 'criterion-taken-back');
}

async function write(
  open: OpenRegion,
  actor: SoftDecider,
  before: FactsRecord,
  after: FactsRecord,
  { correlationId }: SoftDeciding,
  act: string,
): Promise<Result<null>> {
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [writeFacts(before, after, act)],
  });
  return result.kind === 'done' ? ok(null) : refuse({ code: 'version-moved' });
}
