import { checkInvariants, erasePerson, renewItems } from '@payung/casework';
import { splitNominationId } from '@payung/data';
import type { NominationId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, end, nominate } from '../support/acts.ts';
import { isAged, letItemsAge, nominationItems } from '../support/aged-items.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { anAdmin, social, transport } from '../support/invented-region.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import { forge } from '../support/raw-items.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const proxy = proxyBefore(database);

let seed = 7_000;
const region = (): Promise<TestService> => {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed, granted: 4 });
};

/** Six people on a card of four, two of them on two agencies' lists. */
async function sixPeople(test: TestService): Promise<NominationId[]> {
  const ids: NominationId[] = [];
  for (let n = 0; n < 6; n += 1) ids.push((await nominate(test, social, n)).nominationId);
  for (const n of [0, 1]) ids.push((await nominate(test, transport, n)).nominationId);
  return ids;
}

async function recordsOf(test: TestService, ids: readonly NominationId[]) {
  const data = await test.sibling().database.tenant(test.tenant);
  return data.people.nominations(ids);
}

/** What is left of nominations whose people were forgotten; null of any other. */
async function forgottenOf(test: TestService, ids: readonly NominationId[]) {
  const data = await test.sibling().database.tenant(test.tenant);
  return data.protection.anonymousNominations(ids);
}

/** Forgets whom a nomination is about; answers all of their nominations, or none when that was refused. */
async function forget(test: TestService, ids: readonly NominationId[], id: NominationId) {
  const { person } = splitNominationId(id);
  const theirs = ids.filter((one) => splitNominationId(one).person === person);
  for (const one of theirs) await end(test, 'withdraw', one);
  const plain = { once: null, correlationId: 'test' };
  const erased = await erasePerson(test.service, anAdmin(test.tenant), { id: person, ...plain });
  return erased.ok ? theirs : [];
}

interface Act {
  readonly who: number;
  readonly act: 'withdraw' | 'refuse' | 'accept' | 'newcomer' | 'forget';
}

/** Does an act and answers what the region promised: the state of the nominations, or nothing when it refused. */
async function done(test: TestService, ids: readonly NominationId[], { who, act }: Act, n: number) {
  if (act === 'newcomer') {
    const { nominationId, outcome } = await nominate(test, transport, 100 + n);
    return [{ id: nominationId, state: outcome }];
  }
  const id = ids[who % ids.length];
  if (id === undefined) throw new Error('nobody is there');
  if (act === 'forget') {
    return (await forget(test, ids, id)).map((one) => ({ id: one, state: 'forgotten' }));
  }
  const result = act === 'accept' ? await accept(test, id) : await end(test, act, id);
  if (!result.ok || result.value.kind !== 'fresh') return [];
  return [{ id, state: result.value.value.state }];
}

const acts = fc.array(
  fc.record({
    who: fc.nat(7),
    act: fc.constantFrom('withdraw', 'refuse', 'accept', 'newcomer', 'forget'),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('nominations that releases before 0.5.0 wrote', () => {
  it('are read as they were meant, and say the same after they were brought into today’s form', async () => {
    const test = await region();
    const ids = await sixPeople(test);
    const [last = ids[0]] = ids.slice(5, 6);
    if (last !== undefined) await end(test, 'withdraw', last);
    const before = await recordsOf(test, ids);
    expect(await letItemsAge(test, () => true)).toBe(8);
    expect(await recordsOf(test, ids)).toEqual(before);

    const first = await renewItems(test.service, test.tenant);
    expect(first).toMatchObject({ renewed: 8, overtaken: 0 });
    expect((await nominationItems(test)).filter(isAged)).toEqual([]);
    expect(await recordsOf(test, ids)).toEqual(before);
    const again = await renewItems(test.service, test.tenant);
    expect(again).toEqual({ looked: 8, renewed: 0, overtaken: 0, walks: 1 });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('are in today’s form once their person is forgotten, since no walk meets them then; who was forgotten before is read as it lies', async () => {
    const test = await region();
    const ids = await sixPeople(test);
    const [both, one] = [ids[0], ids[5]];
    if (both === undefined || one === undefined) throw new Error('nobody is there');
    const earlier = await forget(test, ids, one);
    expect(earlier).toHaveLength(1);
    const told = await forgottenOf(test, earlier);
    expect(await letItemsAge(test, () => true)).toBe(8);
    expect(await forgottenOf(test, earlier)).toEqual(told);

    const renewed = await forget(test, ids, both);
    expect(renewed).toHaveLength(2);
    const today = (await nominationItems(test)).filter((item) => !isAged(item));
    expect(today.map(({ id }) => id).sort()).toEqual([...renewed].sort());
    for (const item of today) {
      expect(Object.values(item)).not.toContain(null);
      expect(Object.keys(item)).not.toContain('agency');
    }
    expect(await forgottenOf(test, renewed)).toMatchObject([
      { agency: social, year: 2026, state: 'withdrawn' },
      { agency: transport, year: 2026, state: 'withdrawn' },
    ]);

    expect(await renewItems(test.service, test.tenant)).toMatchObject({ renewed: 5 });
    const left = (await nominationItems(test)).filter(isAged);
    expect(left.map(({ id }) => id)).toEqual(earlier);
    expect(await forgottenOf(test, earlier)).toEqual(told);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('lose no act that was answered while they are renewed, wherever the renewing is killed', async () => {
    await fc.assert(
      fc.asyncProperty(
        acts,
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 1, max: 14 }),
        fc.constantFrom('before' as const, 'after' as const),
        async (wanted, isOld, killedAt, when) => {
          const test = await region();
          const ids = await sixPeople(test);
          await letItemsAge(test, (index) => isOld[index] ?? false);
          const renewing = test.sibling({ endpoint: proxy.endpoint, maxAttempts: 1 });
          let written = 0;
          proxy.reset(({ operation }) => {
            if (operation === 'TransactWriteItems') written += 1;
            if (written < killedAt) return null;
            return when === 'after' && written === killedAt ? 'cut-after' : 'cut-before';
          });
          const promised = new Map<NominationId, string>();
          async function work(): Promise<void> {
            for (const [n, act] of wanted.entries()) {
              for (const told of await done(test, ids, act, n)) promised.set(told.id, told.state);
            }
          }
          await Promise.all([
            work(),
            renewItems(renewing, test.tenant).catch((error: unknown) => {
              if (written < killedAt) throw error;
            }),
          ]);

          const { renewed } = await renewItems(test.sibling(), test.tenant);
          expect(renewed).toBeLessThanOrEqual(8);
          expect((await nominationItems(test)).filter(isAged)).toEqual([]);
          const gone = [...promised].flatMap(([id, state]) => (state === 'forgotten' ? [id] : []));
          expect(await forgottenOf(test, gone)).not.toContain(null);
          for (const id of gone) promised.delete(id);
          const now = await recordsOf(test, [...promised.keys()]);
          // a later act may have moved somebody up or offered them; what was ended stays ended
          for (const [index, [id, state]] of [...promised].entries()) {
            if (state !== 'withdrawn' && state !== 'refused') continue;
            expect([id, now[index]?.state]).toEqual([id, state]);
          }
          expect(now).not.toContain(null);
          expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('of which one is in a newer form than this release knows are left alone, and the operator learns which kind', async () => {
    const test = await region();
    await sixPeople(test);
    await letItemsAge(test, () => true);
    const [one] = await nominationItems(test);
    await forge(test.client, test.tables.registry, { ...one, schemaVersion: 2 });
    await expect(renewItems(test.service, test.tenant)).rejects.toThrow(
      /kind nomination was written in version 2.*put the newer release back/,
    );
    expect(
      (await nominationItems(test)).find(({ pk, sk }) => pk === one?.pk && sk === one?.sk),
    ).toEqual({
      ...one,
      schemaVersion: 2,
    });
  });
});
