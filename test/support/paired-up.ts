import { makePairUpDue, sweepImports } from '@payung/casework';
import type { DuplicateCase } from '@payung/data';
import { caseStates } from '@payung/domain';
import { agencies } from './invented-region.ts';
import { rawItems, tear } from './raw-items.ts';
import type { TestService } from './test-service.ts';

/** All cases of a region, in whatever state. */
export async function casesOf({ service, tenant }: TestService): Promise<DuplicateCase[]> {
  const open = await service.regions.open(tenant);
  if (open === null) throw new Error('no region');
  const all: DuplicateCase[] = [];
  for (const decider of [null, ...agencies]) {
    for (const state of caseStates) {
      const shelf = { of: 'decider', decider } as const;
      const { ids } = await open.data.cases.page({ shelf, state, after: null, limit: 500 });
      const found = await open.data.cases.cases(ids);
      all.push(...found.filter((record) => record !== null));
    }
  }
  return all;
}

/** Compares everybody, as the sweep lets it happen. */
export async function pairUpNow(test: TestService): Promise<void> {
  const open = await test.service.regions.open(test.tenant);
  if (open === null) throw new Error('no region');
  await makePairUpDue(open, 'asked', test.clock.now());
  for (let round = 0; round < 50; round += 1) {
    await sweepImports(test.service);
    if (test.queue.size === 0) return;
    await test.work();
  }
  throw new Error('it does not come to an end');
}

/** Pairs and their scores, by names and numbers instead of ids that each run makes anew. */
export async function pairsOf(test: TestService): Promise<string[]> {
  const open = await test.service.regions.open(test.tenant);
  const cases = await casesOf(test);
  const told = cases.map(async ({ standing, waiting, bits, band }) => {
    const found = await open?.data.people.nominations([standing, waiting]);
    const niks = (found ?? []).map((record) => record?.worker.nik ?? '?').sort();
    return `${niks.join(' ')} ${band} ${bits}`;
  });
  return (await Promise.all(told)).sort();
}

/** Takes all pages away, as they were not there before there was matching. */
export async function forgetPages({ client, tables, tenant }: TestService): Promise<void> {
  for (const item of await rawItems(client, tables.registry, tenant)) {
    if (String(item.pk).includes('#M#')) await tear(client, tables.registry, item);
  }
}
