import { checkInvariants, nominateWorker } from '@payung/casework';
import { OutcomeUnknownError, TooBusyError } from '@payung/data';
import { describe, expect, it } from 'vitest';
import { importPeople, nominate, nominateRaw } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import type { PlannedFault } from '../support/fault-proxy.ts';
import { aCandidate, aPerson } from '../support/invented-people.ts';
import { anOfficer, social, transport } from '../support/invented-region.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import { seededRandomness } from '../support/seeded-randomness.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const proxy = proxyBefore(database);

const region = (seed: number, granted = 100): Promise<TestService> =>
  openTestService({ endpoint: database.endpoint(), seed, granted });

describe('a write that was carried out but answered as a server error', () => {
  it('is not mistaken for somebody else’s: the worker is nominated, not a duplicate of itself', async () => {
    const test = await region(1);
    const service = await proxy.behindProxy(test);
    let writes = 0;
    proxy.reset(({ operation }) => {
      if (operation === 'TransactWriteItems') writes += 1;
      return operation === 'TransactWriteItems' && writes === 1 ? 'error-after' : null;
    });
    const result = await nominateRaw(test, social, 1, { service });
    expect(proxy.injected['error-after']).toBe(1);
    expect(result).toMatchObject({ ok: true, value: { value: { outcome: 'nominated' } } });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is not called unwritten by a client that tried again by itself and tells of being throttled alone', async () => {
    const test = await region(2);
    const service = await proxy.behindProxy(test, 2);
    let writes = 0;
    proxy.reset(({ operation }) => {
      if (operation !== 'TransactWriteItems') return null;
      writes += 1;
      return writes === 1 ? 'error-after' : 'throttle';
    });
    const asked = nominateRaw(test, social, 1, { service });
    await expect(asked).rejects.toBeInstanceOf(OutcomeUnknownError);
    proxy.reset(() => null);
    expect((await nominate(test, transport, 1)).outcome).toBe('duplicate');
  });
});

describe('a database that refuses everything', () => {
  it.each(['throttle', 'conflict'] as const)(
    'by %s is asked a bounded number of times, then the caller is told to come back',
    async (kind) => {
      const test = await region(kind === 'throttle' ? 10 : 11);
      const service = await proxy.behindProxy(test);
      proxy.reset(({ operation }) => (operation === 'TransactWriteItems' ? kind : null));
      await expect(nominateRaw(test, social, 1, { service })).rejects.toBeInstanceOf(TooBusyError);
      expect(proxy.injected[kind]).toBeGreaterThan(1);
      expect(proxy.seen.length).toBeLessThanOrEqual(12);
      proxy.reset(() => null);
      expect((await nominate(test, social, 1)).outcome).toBe('nominated');
      expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
    },
  );
});

describe('a database with a fault in every fifth request', () => {
  const kinds: PlannedFault[] = [
    'throttle',
    'server-error',
    'cut-before',
    'cut-after',
    'conflict',
    'unprocessed',
  ];

  it.each([71, 72])('gives the same outcomes as a sound one (seed %i)', async (seed) => {
    const people = Array.from({ length: 30 }, (_, n) => aPerson(n));
    const sound = await region(seed, 20);
    const expected = await importPeople(sound, social, people);
    const test = await region(seed + 100, 20);
    const chance = seededRandomness(seed, test.clock);
    const service = await proxy.behindProxy(test, 4);
    proxy.reset(({ operation }) => {
      const kind = kinds[Math.floor(chance.fraction() * kinds.length)] ?? 'throttle';
      if (kind === 'conflict' && operation !== 'TransactWriteItems') return null;
      return chance.fraction() < 0.2 ? kind : null;
    });
    const outcomes: string[] = [];
    for (const [n] of people.entries()) {
      const actor = anOfficer(test.tenant, social);
      const request = { agency: social, candidate: aCandidate(n), once: null, correlationId: 'x' };
      const result = await nominateWorker(service, actor, request);
      if (!result.ok || result.value.kind !== 'fresh') throw new Error('not nominated');
      outcomes.push(result.value.value.outcome);
    }
    const injected = Object.values(proxy.injected).reduce((sum, count) => sum + count, 0);
    expect(injected).toBeGreaterThan(10);
    expect(outcomes).toEqual(expected.map(({ outcome }) => outcome));
    expect((await nominate(test, transport, 1)).outcome).toBe('duplicate');
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
