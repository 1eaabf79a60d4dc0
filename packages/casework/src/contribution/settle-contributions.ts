import { fileNew, fileOver } from '@payung/data';
import { type ContributionSetting, rulesOn } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import type { CohortReader } from '../cohort/index.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { contributionSettingShelf } from './contribution-shelves.ts';
import { contributionSettingOf } from './cover-of.ts';

const nothingSettled: ContributionSetting = {
  id: 'setting',
  version: 0,
  agreements: [],
  transportOccupations: [],
};

/** What the region settled with its branch; version 0 while it settled nothing. */
export async function showContributionSetting(
  service: Service,
  actor: CohortReader,
): Promise<ContributionSetting> {
  const open = await regionOf(service, actor.tenant);
  return (await contributionSettingOf(open)) ?? nothingSettled;
}

/** Says from which day an agreement aligns first payments, and which occupations count as transport. */
export async function settleContributions(
  service: Service,
  actor: RegionAdmin,
  request: Pick<ContributionSetting, 'agreements' | 'transportOccupations'> & {
    /** the version that was read; null for a program that writes alone */
    readonly version: number | null;
    readonly correlationId: string;
  },
): Promise<Result<ContributionSetting>> {
  const open = await regionOf(service, actor.tenant);
  const { version, agreements, transportOccupations, correlationId } = request;
  const listed = new Set(
    rulesOn(open.region, open.today).rules.occupations.map(({ code }) => code),
  );
  const faults = transportOccupations.flatMap((code, i) =>
    listed.has(code)
      ? []
      : [{ field: `transportOccupations[${i}]`, detail: 'the occupation is not on the list' }],
  );
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const before = await contributionSettingOf(open);
  const last = before?.version ?? 0;
  if (version !== null && last !== version) return refuse({ code: 'version-moved' });
  const change = { agreements, transportOccupations };
  const filing = { act: 'settled' };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      before === null
        ? fileNew(contributionSettingShelf, { id: 'setting', version: 1, ...change }, filing)
        : fileOver(contributionSettingShelf, before, change, filing),
    ],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ id: 'setting', version: last + 1, ...change });
}
