import {
  activateModel,
  askModel,
  askPairUp,
  checkInvariants,
  regionOf,
  showMatching,
  sweepImports,
} from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { importPeople, nominate } from '../../support/acts.ts';
import { decide } from '../../support/case-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson, type Invented } from '../../support/invented-people.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { casesOf } from '../../support/paired-up.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const region = (seed: number): Promise<TestService> =>
  openTestService({ endpoint: database.endpoint(), seed, granted: 1_000 });
const correlationId = 'test';

/** in several villages, since those of one are compared with one another */
const villages = ['PRAMBATAN LOR', 'KUTUK', 'WONOSOCO', 'KALIREJO', 'MEDINI'];
const many = (count: number): Invented[] =>
  Array.from({ length: count }, (_, i) => {
    const n = i + 1;
    const village = n === 5 ? 'KUTUK' : (villages[n % villages.length] ?? 'KUTUK');
    return aPerson(n, { village, address: `DK. ${n} RT ${n}` });
  });

async function made(test: TestService): Promise<string> {
  const asked = await askModel(test.service, anAdmin(test.tenant), { correlationId });
  if (!asked.ok) throw new Error(JSON.stringify(asked));
  await test.work();
  return asked.value.id;
}

async function shown(test: TestService) {
  const result = await showMatching(test.service, anAdmin(test.tenant));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

describe('a model that a region has made of its own people', () => {
  it('changes nothing until it is activated, and nothing for good: the one of before comes back', async () => {
    const test = await region(8_001);
    await importPeople(test, social, many(200));
    const twin = aPerson(5, { nationalId: aPerson(300).nationalId, name: `${aPerson(5).name}O` });
    await nominate(test, transport, 1, twin);
    const before = (await casesOf(test)).map(({ id, bits, model }) => ({ id, bits, model }));
    const id = await made(test);
    const [model] = (await shown(test)).models;
    expect(model).toMatchObject({ id, state: 'ready', learnedFrom: { nominations: 201 } });
    const comparison = JSON.parse(model?.comparison ?? '{}');
    expect(comparison).toMatchObject({ against: 'shipped' });
    expect(comparison.pairs).toBeGreaterThan(0);
    expect((await shown(test)).active).toBe('shipped');
    const cases = async () =>
      (await casesOf(test)).map((one) => ({ id: one.id, bits: one.bits, model: one.model }));
    expect(await cases()).toEqual(before);

    const admin = anAdmin(test.tenant);
    await activateModel(test.service, admin, { model: id, correlationId });
    expect((await regionOf(test.service, test.tenant)).model.version).toBe(id);
    await settle(test);
    expect((await shown(test)).pairUp.last?.because).toBe('model-changed');
    expect((await cases()).every((one) => one.model === id)).toBe(true);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

    await activateModel(test.service, admin, { model: 'shipped', correlationId });
    await settle(test);
    expect(await shown(test)).toMatchObject({ active: 'shipped', previous: id });
    expect(await cases()).toEqual(before);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('leaves alone what a person decided', async () => {
    const test = await region(8_002);
    await importPeople(test, social, many(200));
    const twin = aPerson(5, { nationalId: aPerson(300).nationalId, name: `${aPerson(5).name}O` });
    await nominate(test, social, 1, twin);
    const [open] = await casesOf(test);
    if (open === undefined) throw new Error('a case is needed');
    const admin = anAdmin(test.tenant);
    expect(await decide(test, open.id, 'different')).toMatchObject({ ok: true });
    const id = await made(test);
    const [model] = (await shown(test)).models;
    expect(model?.learnedFrom).toEqual({ nominations: 201, decidedCases: 1 });
    await activateModel(test.service, admin, { model: id, correlationId });
    await settle(test);
    expect((await casesOf(test)).map(({ state }) => state)).toEqual(['different']);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is not made of a handful of people, who would be all that it knows', async () => {
    const test = await region(8_003);
    await importPeople(test, social, many(20));
    const id = await made(test);
    const [model] = (await shown(test)).models;
    expect(model).toMatchObject({ id, state: 'failed', fault: 'too-few-people' });
    const refused = await activateModel(test.service, anAdmin(test.tenant), {
      model: id,
      correlationId,
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
  });

  it('is made although the queue lost the message', async () => {
    const test = await region(8_004);
    await askModel(test.service, anAdmin(test.tenant), { correlationId });
    test.queue.lose();
    test.clock.advance(2 * 60_000);
    await sweepImports(test.service);
    await test.work();
    expect((await shown(test)).models.map(({ state }) => state)).toEqual(['failed']);
  });
});

describe('the work over everybody', () => {
  it('is ordered by the region’s admin, and shows what it came to', async () => {
    const test = await region(8_005);
    for (const n of [1, 2, 3]) await nominate(test, social, n);
    const asked = await askPairUp(test.service, anAdmin(test.tenant), { correlationId });
    expect(asked).toMatchObject({ ok: true, value: { pairUp: { due: { because: 'asked' } } } });
    await test.work();
    const { pairUp, percent } = await shown(test);
    expect(percent).toBeNull();
    expect(pairUp).toMatchObject({
      due: null,
      run: null,
      last: { because: 'asked', figures: { nominations: 3, pagesMended: 0, casesOpened: 0 } },
    });
    expect([...test.files.kept.keys()].filter((key) => key.includes('/matching/'))).toEqual([]);
  });
});

/** Lets the sweep do whatever is due, also what waits until other processes know. */
async function settle(test: TestService): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    test.clock.advance(2 * 60_000);
    await sweepImports(test.service);
    if (test.queue.size === 0) return;
    await test.work();
  }
  throw new Error('it does not come to an end');
}
