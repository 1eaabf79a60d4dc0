import { checkInvariants, repairRefusals } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import {
  aBill,
  bill,
  coverOfOne,
  leftOff,
  linesOf,
  paper,
  steps,
} from '../../support/bill-acts.ts';
import { at, billed, inJanuary, refusals } from '../../support/billed-people.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { answered, counting, sent } from '../../support/exchange-acts.ts';
import { anAdmin } from '../../support/invented-region.ts';
import { askBack, askedBack, tell } from '../../support/leaving-acts.ts';
import type { TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 67160;
const open = (): Promise<TestService> => {
  seed += 1;
  return inJanuary({ endpoint: database.endpoint(), seed });
};
const correlationId = 'exchange';
const card = (n: number): string => String(21_012_345_000 + n);
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

describe('whom the insurer refuses', () => {
  it('leaves refusals after billing as work: to wait while money is on its way, then to ask it back', async () => {
    const test = await open();
    const { cohort, people, listed } = await billed(test, 2);
    const [taken, refused] = [at(people, 0), at(people, 1)];
    const exchange = await sent(test, listed);
    const coded = given(await bill(test, listed, '2026-01-15'));
    const result = await answered(test, exchange, [
      [taken, 'DITERIMA', card(1), ''],
      [refused, 'DITOLAK', '', 'USIA TIDAK MEMENUHI'],
    ]);
    await counting(test, result);
    await test.work();
    expect(await refusals(test)).toEqual([`${refused} TOO_OLD 2 wait`]);
    expect(await askBack(test, cohort.funding, refused)).toMatchObject({
      refusal: { code: 'request-faults' },
    });
    let now = coded;
    for (const step of steps) now = given(await paper(test, now, step, { on: '2026-01-15' }));
    expect(await refusals(test)).toEqual([`${refused} TOO_OLD 2 refund`]);
    // paid, and covered by nobody: the family is not told otherwise until the money is asked back
    expect((await coverOfOne(test, refused, '2026-03-15')).cover).toEqual({ state: 'NONE' });
    expect((await coverOfOne(test, taken, '2026-03-15')).cover.state).toBe('ACTIVE');
    const asked = await askedBack(test, cohort.funding, refused, { date: '2026-01-15' });
    expect(asked).toMatchObject({ state: 'requested', rupiah: 2 * 16_800 });
    expect(await refusals(test)).toEqual([`${refused} TOO_OLD 0 repair`]);
    expect(await askBack(test, cohort.funding, taken, { date: '2026-01-15' })).toMatchObject({
      refusal: { code: 'request-faults' },
    });
    await sound(test);
  });

  it('is no work any more once the insurer takes the person after all', async () => {
    const test = await open();
    const { people, listed } = await billed(test, 1);
    const exchange = await sent(test, listed);
    given(await bill(test, listed, '2026-01-15'));
    const who = at(people, 0);
    const no = await answered(test, exchange, [[who, 'DITOLAK', '', 'USIA TIDAK MEMENUHI']]);
    await counting(test, no);
    await test.work();
    expect(await refusals(test)).toHaveLength(1);
    const yes = await answered(test, exchange, [[who, 'DITERIMA', card(1), '']]);
    await counting(test, yes);
    await test.work();
    expect(await refusals(test)).toEqual([]);
    await sound(test);
  });

  it('asks back what the bill paid on which somebody was refused, and that alone, though another took them', async () => {
    const test = await open();
    const { cohort, people, listed } = await billed(test, 2);
    const [late, moved] = [at(people, 0), at(people, 1)];
    const next = await aBill(test, cohort, { first: '2026-05', count: 1 });
    for (const one of [listed, next]) {
      let now = given(await bill(test, one, '2026-01-15'));
      for (const step of steps) now = given(await paper(test, now, step, { on: '2026-01-15' }));
    }
    const no = ['DITOLAK', '', 'NIK TIDAK PADAN'] as const;
    const [first, second] = [await sent(test, listed), await sent(test, next)];
    const answers = [
      [first, [late, ...no], [moved, 'DITERIMA', card(2), '']],
      [second, [late, 'DITERIMA', card(1), ''], [moved, ...no]],
    ] as const;
    for (const [exchange, ...rows] of answers) {
      await counting(test, await answered(test, exchange, rows));
      await test.work();
    }
    expect((await refusals(test)).sort()).toEqual(
      [`${late} NIK_NOT_MATCHED 2 refund`, `${moved} NIK_NOT_MATCHED 1 refund`].sort(),
    );
    expect((await coverOfOne(test, late, '2026-03-15')).cover).toEqual({ state: 'NONE' });
    const { funding } = cohort;
    for (const [who, months] of [[late, 2] as const, [moved, 1] as const]) {
      const asked = await askedBack(test, funding, who, { date: '2026-01-15' });
      expect(asked.rupiah).toBe(months * 16_800);
    }
    expect(await refusals(test)).toEqual([`${moved} NIK_NOT_MATCHED 0 repair`]);
    await sound(test);
  });

  it('keeps whoever is refused off the next bill, says since when and why, and lists them once it was put right', async () => {
    const test = await open();
    const { cohort, people, listed } = await billed(test, 3);
    const [taken, young, old] = [at(people, 0), at(people, 1), at(people, 2)];
    const exchange = await sent(test, listed);
    const result = await answered(test, exchange, [
      [taken, 'DITERIMA', card(1), ''],
      [young, 'DITOLAK', '', 'NIK TIDAK PADAN'],
      [old, 'DITOLAK', '', 'USIA TIDAK MEMENUHI'],
    ]);
    await counting(test, result);
    await test.work();
    expect((await refusals(test)).sort()).toEqual(
      [`${young} NIK_NOT_MATCHED 0 repair`, `${old} TOO_OLD 0 repair`].sort(),
    );
    const months = { first: '2026-05', count: 1 };
    const next = await aBill(test, cohort, months);
    expect(await linesOf(test, next)).toEqual([`${taken} 1 16800`]);
    const off = (await leftOff(test, next)).map(({ code, detail }) => `${code} ${detail.reason}`);
    expect(off.sort()).toEqual([
      'refused-by-insurer NIK_NOT_MATCHED',
      'refused-by-insurer TOO_OLD',
    ]);
    expect((await leftOff(test, next))[0]).toMatchObject({ detail: { on: '2026-01-15' } });

    const why = 'NIK diperbaiki di Dukcapil';
    const repair = (about: Parameters<typeof repairRefusals>[2]['about']) =>
      repairRefusals(test.service, anAdmin(test.tenant), { about, why, correlationId });
    const ofReason = { reason: 'NIK_NOT_MATCHED', cursor: null } as const;
    expect(given(await repair(ofReason))).toEqual({ people: 1, nextCursor: null });
    expect(given(await repair(ofReason))).toEqual({ people: 0, nextCursor: null });
    const again = await aBill(test, cohort, months);
    expect(await linesOf(test, again)).toEqual([`${young} 1 16800`]);
    expect(given(await repair({ nominations: [old, taken] })).people).toBe(1);
    expect(await refusals(test)).toEqual([]);
    await sound(test);
  });

  it('asks nothing more of whom the insurer refused and who left since', async () => {
    const test = await open();
    const { people, listed } = await billed(test, 1);
    const who = at(people, 0);
    const exchange = await sent(test, listed);
    await counting(
      test,
      await answered(test, exchange, [[who, 'DITOLAK', '', 'USIA TIDAK MEMENUHI']]),
    );
    await test.work();
    expect(await refusals(test)).toEqual([`${who} TOO_OLD 0 repair`]);
    test.clock.advance(60_000);
    given(await tell(test, who, 'WITHDRAWN', '2026-01-15'));
    expect(await refusals(test)).toEqual([]);
  });
});
