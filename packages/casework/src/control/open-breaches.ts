import { type BreachFacts, writeLimit } from '@payung/data';
import { BreachId, type BreachScope, breachDue, type Instant, type TenantId } from '@payung/domain';
import type { CentralAdmin } from '../actor.ts';
import { nowOf } from '../now.ts';
import { causeOf } from './change-standing.ts';
import { type ControlResult, done, refused } from './control-refusal.ts';
import type { ControlService } from './control-service.ts';
import { tellRegion } from './tell-region.ts';

export interface BreachReport {
  readonly tenants: readonly TenantId[];
  readonly knownAt: Instant;
  readonly title: string;
  readonly account: string;
  readonly scope: BreachScope;
  readonly correlationId: string;
}

/** A breach file of a region as the control plane sees it. */
export interface BreachOfRegion {
  readonly tenant: TenantId;
  readonly regencyCode: string;
  readonly facts: BreachFacts;
}

/**
 * Opens one file for each affected region, all or none, each with its own clock of 3 × 24 hours. Every region that
 * does not exist or has no data is named at once.
 */
export async function openBreaches(
  service: ControlService,
  actor: CentralAdmin,
  report: BreachReport,
): Promise<ControlResult<BreachOfRegion[]>> {
  const { knownAt, title, account, scope, correlationId } = report;
  const tenants = [...new Set(report.tenants)];
  if (tenants.length > writeLimit) throw new Error(`${tenants.length} regions at once`);
  const standings = await Promise.all(tenants.map((tenant) => service.control.standing(tenant)));
  const faults = standings.flatMap((standing, position) => {
    if (standing !== null && standing.state !== 'requested') return [];
    const message = 'no region with data has this id';
    return [{ field: `regionIds.${position}`, code: 'invalid', message }];
  });
  if (Date.parse(knownAt) > service.clock.now()) {
    faults.push({ field: 'knownAt', code: 'invalid', message: 'lies in the future' });
  }
  if (faults.length > 0) return refused({ code: 'request-invalid', faults });
  const id = BreachId.parse(service.random.ulid());
  const openedBy = 'central' as const;
  const openedAt = nowOf(service);
  const breach = { id, openedBy, user: actor.user, openedAt, knownAt, title, account, scope };
  await service.control.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: tenants.map((tenant) => ({ write: 'open-breach', tenant, breach })),
  });
  for (const standing of standings) {
    if (standing === null) continue;
    await tellRegion(service, standing, 'Dugaan kebocoran data pribadi', [
      `${title}. ${account}`,
      `Pemberitahuan tertulis kepada subjek data dan lembaga jatuh tempo ${breachDue(knownAt)} (UTC), 3 x 24 jam sejak diketahui (UU 27/2022 pasal 46).`,
      'Berkasnya terbuka di Payung pada ruang pelindungan data.',
    ]);
  }
  return done(
    standings.flatMap((standing) =>
      standing === null
        ? []
        : [
            {
              tenant: standing.tenant,
              regencyCode: standing.regency.code,
              facts: { ...breach, steps: [], version: 1 },
            },
          ],
    ),
  );
}

/** Every file of every region that has data, newest first. */
export async function listBreaches(service: ControlService): Promise<BreachOfRegion[]> {
  const standings = await service.control.standings();
  const files = await Promise.all(
    standings.map(async ({ tenant, regency }) =>
      (await service.control.breaches(tenant)).map((facts) => ({
        tenant,
        regencyCode: regency.code,
        facts,
      })),
    ),
  );
  return files.flat().sort((a, b) => (a.facts.knownAt < b.facts.knownAt ? 1 : -1));
}
