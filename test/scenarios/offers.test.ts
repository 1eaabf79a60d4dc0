import { checkInvariants, countJournal, sweepImports } from '@payung/casework';
import { allLanes } from '@payung/data';
import { BucketId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { accept, end, importPeople, nominate, setQuota } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { social, transport } from '../support/invented-region.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const cardOf = (agency: string): BucketId => BucketId.parse(`2026.agency.${agency}`);
const full = cardOf(social);
const roomy = cardOf(transport);

/** A region whose agencies have a card each: the first one's is full, the second one's has room. */
async function twoCards(seed: number): Promise<TestService> {
  const endpoint = database.endpoint();
  const test = await openTestService({ endpoint, seed, quotaBy: 'agency', granted: 0 });
  await setQuota(test, 2, { bucket: roomy });
  return test;
}

const stateOf = async (test: TestService, id: Awaited<ReturnType<typeof nominate>>) => {
  const data = await test.service.database.tenant(test.tenant);
  const [record] = await data.people.nominations([id.nominationId]);
  return record?.state;
};

const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

describe('who waits with one agency while another has a place', () => {
  it('is offered to the other, which takes the person over', async () => {
    const test = await twoCards(1);
    const waiting = await nominate(test, social, 1);
    expect(waiting.waitingNumber).toBe(1);
    const linked = await nominate(test, transport, 1, { address: 'ALAMAT LAIN' });
    expect(linked.reasons.map(({ code }) => code)).toContain('offer-open');
    const taken = await accept(test, linked.nominationId);
    expect(taken).toMatchObject({ ok: true, value: { value: { state: 'nominated' } } });
    expect(await stateOf(test, waiting)).toBe('duplicate');
    const data = await test.service.database.tenant(test.tenant);
    expect(await data.quotas.bucket(full)).toMatchObject({ waiting: 0, lastNumber: 1 });
    expect(await data.quotas.bucket(roomy)).toMatchObject({ reserved: 1 });
    const [first, second] = await data.people.nominations([
      waiting.nominationId,
      linked.nominationId,
    ]);
    expect(first?.worker.address).toBe(aPerson(1).address);
    expect(second?.worker.address).toBe('ALAMAT LAIN');
    await sound(test);
  });

  it('by a list as well as alone', async () => {
    const test = await twoCards(2);
    await nominate(test, social, 1);
    const [row] = await importPeople(
      test,
      transport,
      [1, 2, 3].map((n) => aPerson(n)),
    );
    expect(row?.outcome).toBe('duplicate');
    expect(row?.reasons.map(({ code }) => code)).toContain('offer-open');
    await sound(test);
  });

  it('stays with the first when that one got a place meanwhile', async () => {
    const test = await twoCards(3);
    const waiting = await nominate(test, social, 1);
    const linked = await nominate(test, transport, 1);
    await setQuota(test, 1, { bucket: full });
    expect(await stateOf(test, waiting)).toBe('nominated');
    const late = await accept(test, linked.nominationId);
    expect(late).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
    await sound(test);
  });

  it('is accepted once, also when two accept at once', async () => {
    const test = await twoCards(4);
    await nominate(test, social, 1);
    const linked = await nominate(test, transport, 1);
    const both = await Promise.all([
      accept(test, linked.nominationId),
      accept(test, linked.nominationId, { service: test.sibling() }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await sound(test);
  });
});

describe('when the first nomination falls away', () => {
  it('the next agency in turn is offered the person, and may have to wait', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 10, granted: 1 });
    const first = await nominate(test, social, 1);
    const second = await nominate(test, transport, 1);
    await nominate(test, social, 2);
    const ended = await end(test, 'withdraw', first.nominationId);
    expect(ended).toMatchObject({
      ok: true,
      value: { value: { offered: [second.nominationId] } },
    });
    const taken = await accept(test, second.nominationId);
    expect(taken).toMatchObject({
      ok: true,
      value: { value: { state: 'waitlisted', waitingNumber: 2 } },
    });
    await sound(test);
  });

  it('and nobody else named the person, the NIK is free for anybody', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 11, granted: 1 });
    const first = await nominate(test, social, 1);
    await end(test, 'refuse', first.nominationId);
    expect((await nominate(test, transport, 1)).outcome).toBe('nominated');
    await sound(test);
  });
});

describe('the tally of a region', () => {
  it('counts what the journal tells once, however often it is told', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 20, granted: 1 });
    const first = await nominate(test, social, 1);
    await nominate(test, transport, 2);
    await end(test, 'withdraw', first.nominationId);
    const data = await test.service.database.tenant(test.tenant);
    const tell = async (lane: number): Promise<number> =>
      countJournal(test.service, test.tenant, lane, (await data.whole.laneHead(lane))?.seq ?? 0);
    for (const lane of [...allLanes, ...allLanes]) await tell(lane);
    const counts = [...(await data.tally.read())].filter(([, count]) => count !== 0);
    expect(new Map(counts)).toEqual(
      new Map([
        [`${social}|withdrawn`, 1],
        [`${transport}|nominated`, 1],
      ]),
    );
    await sound(test);
  });
});

describe('the sweep', () => {
  it('moves up those who wait when a promotion was left undone', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 30, granted: 1 });
    const first = await nominate(test, social, 1);
    const second = await nominate(test, social, 2);
    const dying = test.sibling();
    const data = await dying.database.tenant(test.tenant);
    const dead = () => Promise.reject(new Error('the process died'));
    const stops = { ...data, quotas: { ...data.quotas, bucket: dead } };
    const service = { ...dying, regions: { ...dying.regions, open: openWith(dying, stops) } };
    await expect(end(test, 'withdraw', first.nominationId, { service })).rejects.toThrow('died');
    expect(await stateOf(test, second)).toBe('waitlisted');
    // nobody passes those who wait, not even through a process that never saw the card full
    const newcomer = await nominate({ ...test, service: test.sibling() }, social, 3);
    expect(newcomer).toMatchObject({ outcome: 'waitlisted', waitingNumber: 2 });
    await sweepImports(test.service);
    expect(await stateOf(test, second)).toBe('nominated');
    await sound(test);
  });
});

/** The region's rules over other data. */
function openWith(
  service: TestService['service'],
  data: Awaited<ReturnType<TestService['service']['database']['tenant']>>,
): TestService['service']['regions']['open'] {
  return async (tenant) => {
    const open = await service.regions.open(tenant);
    return open === null ? null : { ...open, data };
  };
}
