import { answerRegion, type CrossService } from '@payung/casework/crosscheck';
import { CaseNumber, CoverMonth, type CrossAnswer } from '@payung/data';
import { Nik, type TenantId } from '@payung/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { asTenant } from '../support/invented-region.ts';
import { openTestCrosscheck, type TestCrosscheck } from '../support/test-crosscheck.ts';

const database = embeddedDatabase();
let seed = 40_000;
const open = () => {
  seed += 1;
  return openTestCrosscheck({ endpoint: database.endpoint(), seed });
};

const nikOf = (n: number): Nik => Nik.parse(aPerson(n).nationalId);
const months = (...names: string[]) => names.map((name) => CoverMonth.parse(name));

function claim(
  { service }: { readonly service: CrossService },
  tenant: TenantId,
  n: number,
  ...names: string[]
) {
  const person = { nik: nikOf(n), reference: `ref-${tenant}-${n}`, months: months(...names) };
  return answerRegion(service, tenant, { kind: 'claim', purpose: 'payment', people: [person] });
}

function casesIn(answer: CrossAnswer): readonly string[] {
  if (answer.kind !== 'claimed') throw new Error(`answered ${answer.kind}`);
  return answer.cases.flat();
}

async function ownCases(test: TestCrosscheck, tenant: TenantId) {
  const answer = await test.ask(tenant, { kind: 'cases', after: null });
  if (answer.kind !== 'cases') throw new Error(`answered ${answer.kind}`);
  return answer.items;
}

describe('cover in two regions', () => {
  it('of the same month opens one case, for both, without saying who the other is', async () => {
    const test = await open();
    const [kudus, malang] = [await test.region(), await test.region()];
    expect(casesIn(await claim(test, kudus, 1, '2026-03', '2026-04'))).toEqual([]);
    const found = casesIn(await claim(test, malang, 1, '2026-04', '2026-05'));
    expect(found).toHaveLength(1);
    for (const tenant of [kudus, malang]) {
      const [own, ...more] = await ownCases(test, tenant);
      expect(more).toEqual([]);
      expect(own).toMatchObject({ number: found[0], months: ['2026-04'], state: 'open' });
      expect(own?.reference).toBe(`ref-${tenant}-1`);
      expect(JSON.stringify(own)).not.toContain(tenant === kudus ? malang : kudus);
    }
    // whoever was first is told at the next payment
    expect(casesIn(await claim(test, kudus, 1, '2026-04'))).toEqual(found);
  });

  it('of different months is no double cover, however near', async () => {
    const test = await open();
    const [kudus, malang] = [await test.region(), await test.region()];
    await claim(test, kudus, 1, '2026-03');
    expect(casesIn(await claim(test, malang, 1, '2026-04'))).toEqual([]);
    expect(casesIn(await claim(test, malang, 2, '2026-03'))).toEqual([]);
  });

  it('claimed again and again, in any pieces, leads to the one case of the first time', async () => {
    const test = await open();
    const regions = [await test.region(), await test.region()] as const;
    let person = 100;
    const piece = fc.tuple(
      fc.nat(1),
      fc.subarray(['2026-03', '2026-04', '2026-05'], { minLength: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 2, maxLength: 8 }), async (pieces) => {
        person += 1;
        const covered = [new Set<string>(), new Set<string>()] as const;
        const numbers = new Set<string>();
        for (const [who, names] of pieces) {
          const region = regions[who === 0 ? 0 : 1];
          for (const name of names) covered[who === 0 ? 0 : 1].add(name);
          for (const number of casesIn(await claim(test, region, person, ...names)))
            numbers.add(number);
          await claim(test, region, person, ...names);
        }
        const both = [...covered[0]].filter((month) => covered[1].has(month));
        expect(numbers.size).toBe(both.length === 0 ? 0 : 1);
        const [number] = numbers;
        const [own] = (await ownCases(test, regions[0])).filter((one) => one.number === number);
        expect(own?.months ?? []).toEqual(both.toSorted());
      }),
      { numRuns: 25 },
    );
  });

  it('claimed by both in the same second makes exactly one of them the second', async () => {
    const test = await open();
    const [kudus, malang] = [await test.region(), await test.region()];
    const there = { service: test.sibling() };
    for (let n = 1; n <= 10; n += 1) {
      const both = await Promise.all([
        claim(test, kudus, n, '2026-03'),
        claim(there, malang, n, '2026-03'),
      ]);
      expect(both.map((answer) => casesIn(answer).length).toSorted()).toEqual([0, 1]);
      expect(casesIn(await claim(test, kudus, n, '2026-03'))).toEqual(
        casesIn(await claim(test, malang, n, '2026-03')),
      );
    }
    expect(await ownCases(test, kudus)).toHaveLength(10);
  });

  it('ends when one of them gives the months back, and the case with it', async () => {
    const test = await open();
    const [kudus, malang] = [await test.region(), await test.region()];
    await claim(test, kudus, 1, '2026-03', '2026-04');
    await claim(test, malang, 1, '2026-04');
    const person = { nik: nikOf(1), from: CoverMonth.parse('2026-04') };
    for (const _ of ['once', 'and again']) {
      await test.ask(kudus, { kind: 'release', people: [person] });
    }
    expect(await ownCases(test, malang)).toMatchObject([{ state: 'lapsed' }]);
    expect(casesIn(await claim(test, malang, 1, '2026-04'))).toEqual([]);
    expect(casesIn(await claim(test, malang, 1, '2026-03'))).toHaveLength(1);
  });
});

describe('months that were given back', () => {
  it('and are claimed once more are double cover again, though a settled case named them before', async () => {
    const test = await open();
    const [kudus, malang] = [await test.region(), await test.region()];
    await claim(test, kudus, 1, '2026-03', '2026-04', '2026-05');
    const [number = ''] = casesIn(await claim(test, malang, 1, '2026-03', '2026-04', '2026-05'));
    const settled = {
      kind: 'mark',
      number: CaseNumber.parse(number),
      state: 'settled',
      reason: 'DATA CONTOH: Malang berhenti sejak April',
      by: 'central/admin',
    } as const;
    await test.atDesk(settled);
    const from = CoverMonth.parse('2026-04');
    await test.ask(malang, { kind: 'release', people: [{ nik: nikOf(1), from }] });
    const again = casesIn(await claim(test, malang, 1, '2026-04', '2026-05'));
    expect(again).toHaveLength(1);
    expect(again).not.toContain(number);
    const [newest] = (await ownCases(test, kudus)).filter((one) => again.includes(one.number));
    expect(newest).toMatchObject({ months: ['2026-04', '2026-05'], state: 'open' });
  });
});

describe('months that are given back before others that stay claimed', () => {
  it('are free for another region, and the later ones are not', async () => {
    const test = await open();
    const [kudus, malang] = [await test.region(), await test.region()];
    await claim(test, kudus, 1, '2026-03', '2026-04', '2026-05');
    const [from, until] = [CoverMonth.parse('2026-03'), CoverMonth.parse('2026-05')];
    await test.ask(kudus, { kind: 'release', people: [{ nik: nikOf(1), from, until }] });
    expect(casesIn(await claim(test, malang, 1, '2026-03', '2026-04'))).toEqual([]);
    expect(casesIn(await claim(test, malang, 1, '2026-05'))).toHaveLength(1);
  });
});

describe('months that were given back while their case is open', () => {
  it('widen that case again, each month once', async () => {
    const test = await open();
    const [kudus, malang] = [await test.region(), await test.region()];
    await claim(test, kudus, 1, '2026-03', '2026-04', '2026-05');
    const [number = ''] = casesIn(await claim(test, malang, 1, '2026-03', '2026-04', '2026-05'));
    const from = CoverMonth.parse('2026-04');
    await test.ask(malang, { kind: 'release', people: [{ nik: nikOf(1), from }] });
    expect(casesIn(await claim(test, malang, 1, '2026-05'))).toEqual([number]);
    expect(await ownCases(test, kudus)).toMatchObject([
      { number, months: ['2026-03', '2026-04', '2026-05'], state: 'open' },
    ]);
  });
});

describe('a case at the desk', () => {
  it('names two regions and months and nobody, and stays settled until the data changes', async () => {
    const test = await open();
    const [kudus, malang] = [await test.region(), await test.region()];
    await claim(test, kudus, 1, '2026-03');
    const [number = ''] = casesIn(await claim(test, malang, 1, '2026-03'));
    const listed = await test.atDesk({ kind: 'cases', after: null, limit: 10 });
    expect(listed).toMatchObject({ items: [{ number, regions: [kudus, malang] }] });
    expect(JSON.stringify(listed)).not.toContain('ref-');
    for (const state of ['contacted', 'settled'] as const) {
      const reason = 'DATA CONTOH: Malang mengakhiri';
      const by = 'central/admin';
      const marked = await test.atDesk({
        kind: 'mark',
        number: CaseNumber.parse(number),
        state,
        reason,
        by,
      });
      expect(marked).toMatchObject({ kind: 'case', case: { state } });
    }
    expect(casesIn(await claim(test, malang, 1, '2026-03'))).toEqual([]);
    const later = casesIn(await claim(test, malang, 1, '2026-04'));
    expect(later).toEqual([]);
    expect(casesIn(await claim(test, kudus, 1, '2026-04'))).not.toContain(number);
    expect(await ownCases(test, malang)).toHaveLength(2);
  });

  it('is settled once, by one of two who do so at the same time', async () => {
    const test = await open();
    const [kudus, malang] = [await test.region(), await test.region()];
    await claim(test, kudus, 1, '2026-03');
    const [number = ''] = casesIn(await claim(test, malang, 1, '2026-03'));
    const settle = (by: string) =>
      test.atDesk({
        kind: 'mark',
        number: CaseNumber.parse(number),
        state: 'settled',
        reason: 'CONTOH',
        by,
      });
    const both = await Promise.all([settle('one'), settle('other')]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['case', 'state-forbids']);
  });
});

describe('the agreement', () => {
  it('has to be signed by both, or nothing is asked, found or left behind', async () => {
    const test = await open();
    const kudus = await test.region();
    const malang = asTenant(test.service.random.ulid());
    await claim(test, kudus, 1, '2026-03');
    expect(await claim(test, malang, 1, '2026-03')).toEqual({ kind: 'not-agreed' });
    expect(await ownCases(test, kudus)).toEqual([]);
  });

  it('that is revoked ends at once, and takes every claim of the region with it', async () => {
    const test = await open();
    const [kudus, malang] = [await test.region(), await test.region()];
    for (let n = 1; n <= 30; n += 1) await claim(test, kudus, n, '2026-03');
    await claim(test, malang, 1, '2026-03');
    await test.ask(kudus, { kind: 'revoke' });
    expect(casesIn(await claim(test, malang, 2, '2026-03'))).toEqual([]);
    expect(await test.ask(kudus, { kind: 'clear' })).toEqual({ kind: 'cleared', isAll: true });
    expect(await test.service.store.someClaimed(kudus, 1)).toEqual([]);
    expect(await ownCases(test, malang)).toMatchObject([{ state: 'lapsed' }]);
    // signed anew, nothing of before comes back
    await test.ask(kudus, { kind: 'agree' });
    expect(casesIn(await claim(test, malang, 1, '2026-03'))).toEqual([]);
  });
});

describe('how much a region may ask', () => {
  it('is a list and no search through all numbers: after sixty thousand in a day it is told to wait', async () => {
    const test = await open();
    const kudus = await test.region();
    const day = '2026-01-15';
    expect(await test.service.rate.take(kudus, day, 59_999, 60_000)).toBe(true);
    expect((await claim(test, kudus, 1, '2026-03')).kind).toBe('claimed');
    const over = await claim(test, kudus, 2, '2026-03');
    expect(over).toEqual({ kind: 'too-many', retryAfterSeconds: 22 * 60 * 60 });
    test.clock.advance(22 * 60 * 60_000);
    expect((await claim(test, kudus, 2, '2026-03')).kind).toBe('claimed');
  });
});
