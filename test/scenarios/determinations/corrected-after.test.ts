import {
  checkInvariants,
  correctNomination,
  showCeilings,
  showCohort,
  strikeLines,
} from '@payung/casework';
import { type Cohort, ContributionMonth, ceilingKey, type Determination } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { importPeople } from '../../support/acts.ts';
import { aCohort, askNothing, decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { adopted, correlationId, okay, people, withPlan } from '../../support/planned-quota.ts';
import type { TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const kutuk = ceilingKey('village', '33.19.04.2002');
const medini = ceilingKey('village', '33.19.04.2005');
const drivers = ceilingKey('occupation', 'tukang-becak');
const labourers = ceilingKey('occupation', 'buruh-batik');

/** A decision in force about the first worker, of Kutuk, and as many of Medini, under the ceilings of the year. */
async function decided(seed: number, ofMedini: number) {
  const setting = await withPlan(database.endpoint(), seed, 10);
  const { test } = setting;
  await askNothing(test);
  okay(await adopted(setting));
  const [one] = await people(test, 1, 1);
  if (one === undefined) throw new Error('nobody');
  await people(test, 20, ofMedini, 'MEDINI');
  const cohort = await aCohort(test);
  return {
    test,
    id: one.id,
    cohort,
    decision: await decide(test, await draft(test, { cohort: cohort.id })),
  };
}

/** Strikes the worker of a decision from its first month on. */
async function struck(
  test: TestService,
  { decision, id: nomination }: Awaited<ReturnType<typeof decided>>,
): Promise<Determination> {
  const { id } = await draft(test, { amends: decision.id, gathers: false });
  const from = ContributionMonth.parse('2026-03');
  const strikes = [{ nomination, reason: 'insurer-refused', from }] as const;
  okay(await strikeLines(test.service, anAdmin(test.tenant), { id, strikes, correlationId }));
  return decide(test, { ...decision, id }, '460/2/2026');
}

async function used(test: TestService) {
  const { ceilings } = await showCeilings(test.service, anAdmin(test.tenant), 2026);
  return new Map(ceilings.map(({ key, used }) => [key, used.people]));
}

async function figures(test: TestService, { id }: Cohort) {
  return given(await showCohort(test.service, anAdmin(test.tenant), id)).figures;
}

const corrections = {
  'by hand': async ({ test, id }: Awaited<ReturnType<typeof decided>>) => {
    const texts = { village: 'MEDINI', occupation: 'BURUH BATIK' };
    const request = { id, texts, once: null, correlationId };
    given(await correctNomination(test.service, anAdmin(test.tenant), request));
  },
  'by a list': async ({ test }: Awaited<ReturnType<typeof decided>>) => {
    const moved = aPerson(1, { village: 'MEDINI', occupation: 'BURUH BATIK' });
    const [row] = await importPeople(test, social, [moved]);
    expect(row?.reasons.map(({ code }) => code)).toContain('data-corrected');
  },
};

describe.each(Object.entries(corrections))(
  'somebody whose village and occupation were corrected after the decision, %s',
  (how, correct) => {
    const seed = how === 'by hand' ? 9_710 : 9_720;

    it('is struck all the same, though nobody of the new village is covered: the amendment takes effect', async () => {
      const all = await decided(seed, 0);
      await correct(all);
      const { effect } = await struck(all.test, all);
      expect(effect).toMatchObject({ struck: 1, leftOut: 0 });
      expect(await figures(all.test, all.cohort)).toMatchObject({
        people: 0,
        byVillage: {},
        byOccupation: {},
      });
      expect(await checkInvariants(all.test.service, all.test.tenant)).toEqual([]);
    });

    it('gives the place back to the village and occupation that it was taken from, and takes none from another', async () => {
      const all = await decided(seed + 1, 1);
      await correct(all);
      await struck(all.test, all);
      const now = await used(all.test);
      expect([now.get(kutuk) ?? 0, now.get(medini)]).toEqual([0, 1]);
      expect([now.get(drivers), now.get(labourers) ?? 0]).toEqual([1, 0]);
      expect(await figures(all.test, all.cohort)).toMatchObject({
        byVillage: { '33.19.04.2005': 1 },
        byOccupation: { 'tukang-becak': 1 },
      });
      expect(await checkInvariants(all.test.service, all.test.tenant)).toEqual([]);
    });
  },
);
