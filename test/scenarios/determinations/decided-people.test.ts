import {
  addLines,
  checkCoverElsewhere,
  checkInvariants,
  correctNomination,
  erasePerson,
  runRetention,
} from '@payung/casework';
import { CoverMonth } from '@payung/data';
import { type NominationId, PersonId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, nominate } from '../../support/acts.ts';
import { decide as answer, suspectedPair } from '../../support/case-acts.ts';
import {
  aCohort,
  allLines,
  askNothing,
  decide,
  draft,
  given,
} from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 61_800;
const correlationId = 'test';

async function open(): Promise<TestService> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await askNothing(test);
  return test;
}
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
const personOf = (id: NominationId): PersonId => PersonId.parse(id.slice(0, 26));

/** Somebody who is determined, with the decision. */
async function determined(test: TestService, n = 1) {
  const { nominationId: id } = await nominate(test, social, n);
  if (id === null) throw new Error('nobody was nominated');
  const decided = await decide(test, await draft(test, { cohort: (await aCohort(test)).id }));
  return { id, decided };
}
const stateOf = async (test: TestService, id: NominationId) => {
  const data = await test.service.database.tenant(test.tenant);
  return (await data.people.nominations([id]))[0]?.state;
};

describe('somebody whom a decision protects', () => {
  it('is neither withdrawn nor refused: an amendment strikes them', async () => {
    const test = await open();
    const { id } = await determined(test);
    for (const act of ['withdraw', 'refuse'] as const) {
      expect(await end(test, act, id)).toMatchObject({
        ok: false,
        refusal: { code: 'state-forbids' },
      });
    }
    expect(await stateOf(test, id)).toBe('determined');
    await sound(test);
  });

  it('is corrected where a letter was wrong, and the frozen list keeps what was signed', async () => {
    const test = await open();
    const { id, decided } = await determined(test);
    const [before] = await allLines(test, decided);
    const request = { id, texts: { address: 'DK. BARU NO. 7' }, once: null, correlationId };
    given(await correctNomination(test.service, anAdmin(test.tenant), request));
    const data = await test.service.database.tenant(test.tenant);
    const [record] = await data.people.nominations([id]);
    expect(record?.worker.address).toBe('DK. BARU NO. 7');
    expect(record?.state).toBe('determined');
    expect(await allLines(test, decided)).toEqual([before]);
    await sound(test);
  });

  it('may be asked about in other regions, like those who hold a place', async () => {
    const test = await open();
    const { id } = await determined(test);
    const months = [CoverMonth.parse('2026-03')];
    const cross = { ask: async () => ({ kind: 'not-agreed' }) as const };
    const check = {
      purpose: 'determination',
      reference: 'test',
      people: [{ nomination: id, months }],
      correlationId,
    } as const;
    const asked = await checkCoverElsewhere(test.service, cross, anAdmin(test.tenant), check);
    expect(asked).toEqual({ ok: true, value: { kind: 'not-agreed' } });
  });

  it('is not handed over nor linked by a case: the place moves by an amendment only', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    const cohort = await aCohort(test);
    const list = await draft(test, { cohort: cohort.id, gathers: false });
    const add = { id: list.id, nominations: [pair.standing], firstMonth: null, correlationId };
    given(await addLines(test.service, anAdmin(test.tenant), add));
    await decide(test, list);
    expect(await stateOf(test, pair.standing)).toBe('determined');
    expect(await answer(test, pair.id, 'handed-over')).toEqual({
      ok: false,
      refusal: { code: 'place-determined' },
    });
    expect(await answer(test, pair.id, 'same')).toMatchObject({ ok: true });
    expect(await stateOf(test, pair.waiting)).toBe('duplicate');
    await sound(test);
  });
});

describe('what is kept about somebody whom a decision protected', () => {
  it('stays while cover lasts and claims can be made, with the last day of each', async () => {
    const test = await open();
    const { id } = await determined(test);
    const request = { id: personOf(id), once: null, correlationId };
    const refused = await erasePerson(test.service, anAdmin(test.tenant), request);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'legal-hold' } });
    const holds = refused.ok || refused.refusal.code !== 'legal-hold' ? [] : refused.refusal.holds;
    expect(holds).toContainEqual({ kind: 'cover', until: '2026-12-31' });
    expect(holds).toContainEqual({ kind: 'claim-period', until: '2031-12-31' });
    await sound(test);
  });

  it('is forgotten when all periods are over: the list keeps its number, sum and digest, and no name', async () => {
    const test = await open();
    const { id, decided } = await determined(test);
    const [before] = await allLines(test, decided);
    test.clock.advance(8 * 365 * 24 * 60 * 60 * 1000);
    test.service.regions.forget(test.tenant);
    await runRetention(test.service, test.tenant, { most: 100 });
    const [after] = await allLines(test, decided);
    expect(before?.line.person).not.toBeNull();
    expect(after?.line).toEqual({ ...before?.line, person: null });
    const data = await test.service.database.tenant(test.tenant);
    expect(await data.people.people([personOf(id)])).toEqual([null]);
    const [card] = await data.quotas.buckets();
    expect(card?.consumed).toBe(1);
    await sound(test);
  });
});
