import type { CaseNumber, Change, DeskAnswer, DeskCase, DeskExchange } from '@payung/data';
import type { RegencyCode, TenantId } from '@payung/domain';
import type { CentralAdmin } from '../actor.ts';
import { causeOf } from './change-standing.ts';
import { type ControlResult, done, noSuch, refused } from './control-refusal.ts';
import type { ControlService } from './control-service.ts';

/** A region as the desk calls it; code and name are null for one that is no longer known. */
export interface DeskRegion {
  readonly id: TenantId;
  readonly regencyCode: RegencyCode | null;
  readonly name: string | null;
}

/** A case between two regions, with whom to call. */
export type CrossCaseAtDesk = Omit<DeskCase, 'regions'> & {
  readonly regions: readonly DeskRegion[];
};

const pageOfCases = 50;

async function named(
  { control }: ControlService,
  { regions, ...one }: DeskCase,
): Promise<CrossCaseAtDesk> {
  const standings = await Promise.all(regions.map((tenant) => control.standing(tenant)));
  return {
    ...one,
    regions: regions.map((id, i) => {
      const regency = standings[i]?.regency;
      return { id, regencyCode: regency?.code ?? null, name: regency?.name ?? null };
    }),
  };
}

function refusedBy(answer: DeskAnswer): ControlResult<never> {
  switch (answer.kind) {
    case 'not-found':
      return noSuch('case');
    case 'state-forbids':
      return refused({ code: 'state-forbids', detail: answer.detail });
    case 'case':
    case 'cases':
    case 'exchange':
    case 'exchanges':
      throw new Error(`the desk was answered with ${answer.kind}`);
  }
}

/** Cases of all regions, newest first by month: which two, over which months. Nobody is named. */
export async function listCrossCasesOfAll(
  service: ControlService,
  after: string | null,
): Promise<{ readonly items: readonly CrossCaseAtDesk[]; readonly next: string | null }> {
  const answer = await service.desk.ask({ kind: 'cases', after, limit: pageOfCases });
  if (answer.kind !== 'cases') throw new Error(`the desk was answered with ${answer.kind}`);
  const items = await Promise.all(answer.items.map((one) => named(service, one)));
  return { items, next: answer.next };
}

async function tell(
  service: ControlService,
  actor: CentralAdmin,
  correlationId: string,
  told: Change,
): Promise<void> {
  const cause = causeOf(actor, correlationId);
  const result = await service.control.commit({ cause, lane: 'any', writes: [], told: [told] });
  if (result.kind === 'refused') throw new Error('an act of the desk could not be told');
}

/** Notes that both regions were spoken to, or that the matter is settled, and why. */
export async function markCrossCase(
  service: ControlService,
  actor: CentralAdmin,
  request: {
    readonly number: CaseNumber;
    readonly state: 'contacted' | 'settled';
    readonly reason: string;
    readonly correlationId: string;
  },
): Promise<ControlResult<CrossCaseAtDesk>> {
  const { number, state, reason, correlationId } = request;
  await tell(service, actor, correlationId, {
    of: 'cross-check',
    id: number,
    act: `${state}-asked`,
    after: { reason },
  });
  const answer = await service.desk.ask({ kind: 'mark', number, state, reason, by: actor.user });
  if (answer.kind !== 'case') return refusedBy(answer);
  await tell(service, actor, correlationId, { of: 'cross-check', id: number, act: state });
  return done(await named(service, answer.case));
}

/** Proposes a comparison of similar records to two regions; it runs once the admins of both have started it. */
export async function proposeExchange(
  service: ControlService,
  actor: CentralAdmin,
  request: {
    readonly regions: readonly [TenantId, TenantId];
    readonly reason: string;
    readonly correlationId: string;
  },
): Promise<ControlResult<DeskExchange>> {
  const { regions, reason, correlationId } = request;
  const [one, other] = await Promise.all(regions.map((tenant) => service.control.standing(tenant)));
  if (one == null || other == null) return noSuch('region');
  const sideOf = ({ tenant, regency }: typeof one) => {
    return { tenant, regencyCode: regency.code, name: regency.name };
  };
  const told = { regions: regions.join(' '), reason };
  await tell(service, actor, correlationId, {
    of: 'cross-check',
    id: one.tenant,
    act: 'exchange-proposed',
    after: told,
  });
  const sides: [ReturnType<typeof sideOf>, ReturnType<typeof sideOf>] = [
    sideOf(one),
    sideOf(other),
  ];
  const answer = await service.desk.ask({ kind: 'propose', sides, reason });
  return answer.kind === 'exchange' ? done(answer.exchange) : refusedBy(answer);
}

/** Every comparison that was proposed, newest first. */
export async function listExchangesOfAll(
  service: ControlService,
): Promise<readonly DeskExchange[]> {
  const answer = await service.desk.ask({ kind: 'exchanges' });
  if (answer.kind !== 'exchanges') throw new Error(`the desk was answered with ${answer.kind}`);
  return answer.items;
}
