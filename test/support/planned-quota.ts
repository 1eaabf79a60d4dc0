import {
  addStatistics,
  adoptPlan,
  countedOf,
  draftPlan,
  drawOf,
  giveBackUse,
  regionOf,
  useWrites,
} from '@payung/casework';
import type { Cause, NominationRecord } from '@payung/data';
import { CalendarDate, Instant, UserId } from '@payung/domain';
import { nominate } from './acts.ts';
import { inventedCohort } from './invented-cohort.ts';
import { anAdmin, social } from './invented-region.ts';
import { openTestService, type TestService } from './test-service.ts';

export const correlationId = 'test';
export const by = UserId.parse('admin');
export const at = Instant.parse('2026-01-15T02:00:00.000Z');
export const day = CalendarDate.parse('2026-01-15');
export const cause: Cause = {
  actor: { kind: 'RegionAdmin', user: by, agency: null },
  source: 'api',
  correlationId,
};

export const cohort = inventedCohort({ id: '01J00000000000000000000009', months: 12 });

export const okay = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

export async function withPlan(
  endpoint: string,
  seed: number,
  total: number,
  options: { quotaBy?: 'region' | 'agency'; granted?: number; datasets?: readonly number[] } = {},
) {
  const { datasets = [100, 500, 200, 100, 100], ...how } = options;
  const test = await openTestService({ endpoint, seed, ...how });
  const admin = anAdmin(test.tenant);
  const statistics = okay(
    await addStatistics(test.service, admin, {
      year: 2025,
      source: 'DATA CONTOH',
      date: CalendarDate.parse('2025-06-30'),
      lines: test.region.villages.map(({ code }, i) => ({
        row: i + 1,
        code,
        village: '',
        district: '',
        figures: { population: '4000', dataset: String(datasets[i]), extremePoor: '5' },
      })),
      correlationId,
    }),
  );
  const asked = {
    year: 2026,
    total,
    budget: null,
    formula: { equal: 0, dataset: 1, population: 0, extremePoor: 0 },
    statistics: statistics.id,
    legalBasis: 'PERWAL CONTOH 19B/2022',
    ceilings: [],
    correlationId,
  };
  return { test, admin, asked };
}

export async function adopted(
  { test, admin, asked }: Awaited<ReturnType<typeof withPlan>>,
  change: Partial<Parameters<typeof draftPlan>[2]> = {},
) {
  const plan = okay(await draftPlan(test.service, admin, { ...asked, ...change }));
  return adoptPlan(test.service, admin, { id: plan.id, correlationId });
}

export async function people(test: TestService, from: number, count: number, village = 'KUTUK') {
  const ids = [];
  for (let n = from; n < from + count; n += 1) {
    // who came first is told by the clock
    test.clock.advance(1_000);
    ids.push((await nominate(test, social, n, { village })).nominationId);
  }
  const { data } = await regionOf(test.service, test.tenant);
  const found = await data.people.nominations(ids);
  return found.filter((one): one is NominationRecord => one !== null);
}

export const counted = (records: readonly NominationRecord[]) =>
  records.map((one) => countedOf(one, cohort.months));

export async function determine(
  test: TestService,
  records: readonly NominationRecord[],
  kind = 'determined' as 'determined' | 'struck',
) {
  const people = counted(records);
  const { data } = await regionOf(test.service, test.tenant);
  const why = { about: 'SK-1', at, by };
  if (kind === 'struck') {
    const draws = people.map((one) => drawOf({ ...one, isNew: true }, cohort));
    const writes = await giveBackUse(data, { ...why, year: cohort.year, draws });
    return data.commit({ cause, lane: 'any', writes });
  }
  const use = await useWrites(data, { ...why, people, cohort });
  if (!use.ok) return use;
  return data.commit({ cause, lane: 'any', writes: use.writes });
}
