import { checkInvariants, sweepImports } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { bill, billNow, coverOfOne, pay } from '../../support/bill-acts.ts';
import { at, billed, inJanuary } from '../../support/billed-people.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import {
  answered,
  counting,
  linesIn,
  niksOf,
  readBack,
  resultNow,
  sent,
  told,
} from '../../support/exchange-acts.ts';
import type { TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 67100;
const open = (): Promise<TestService> => {
  seed += 1;
  return inJanuary({ endpoint: database.endpoint(), seed });
};
const card = (n: number): string => String(21_012_345_000 + n);
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

describe('what the insurer says of the people of a bill', () => {
  it('keeps each card with its person, takes refused people off the bill, and writes nothing twice', async () => {
    const test = await open();
    const { people, listed } = await billed(test, 4);
    const [a, b, c, d] = [at(people, 0), at(people, 1), at(people, 2), at(people, 3)];
    const exchange = await sent(test, listed);
    expect(await linesIn(test, exchange)).toHaveLength(4);
    const result = await answered(test, exchange, [
      [a, 'DITERIMA', card(1), ''],
      [b, 'DITERIMA', '123', ''],
      [c, 'DITOLAK', '', 'USIA TIDAK MEMENUHI'],
    ]);
    expect(result.counts).toMatchObject({ accepted: 2, refused: { TOO_OLD: 1 }, missing: 1 });
    expect(await told(test, result)).toEqual([
      '3 warning card-unusual',
      '4 refused TOO_OLD',
      '- missing not-answered',
    ]);
    expect((await coverOfOne(test, a, '2026-01-15')).cardNo).toBeNull();
    await counting(test, result);
    await test.work();
    expect(await resultNow(test, result)).toMatchObject({ state: 'applied', applied: 3 });
    expect((await coverOfOne(test, a, '2026-01-15')).cardNo).toBe(card(1));
    expect((await coverOfOne(test, b, '2026-01-15')).cardNo).toBe('123');
    expect((await coverOfOne(test, c, '2026-01-15')).months).toEqual([]);
    const now = await billNow(test, listed);
    expect(now).toMatchObject({ people: 3, rupiah: 3 * 2 * 16_800 });
    expect(await linesIn(test, exchange)).toHaveLength(3);
    // the rest comes in a second file, which says the same of the first ones once more
    const second = await answered(test, exchange, [
      [a, 'DITERIMA', card(1), ''],
      [c, 'DITOLAK', '', 'USIA TIDAK MEMENUHI'],
      [d, 'DITERIMA', card(4), ''],
    ]);
    await counting(test, second);
    await test.work();
    expect(await billNow(test, listed)).toEqual(now);
    expect((await coverOfOne(test, d, '2026-01-15')).cardNo).toBe(card(4));
    await sound(test);
  });

  it('leaves a bill as it is that the insurer has a code for: its money is what was billed', async () => {
    const test = await open();
    const { people, listed } = await billed(test, 2);
    const exchange = await sent(test, listed);
    const coded = given(await bill(test, listed, '2026-01-15'));
    const result = await answered(test, exchange, [
      [at(people, 0), 'DITERIMA', card(1), ''],
      [at(people, 1), 'MENINGGAL', '', ''],
    ]);
    await counting(test, result);
    await test.work();
    expect(await billNow(test, listed)).toEqual(coded);
    expect((await coverOfOne(test, at(people, 1), '2026-01-15')).months).toHaveLength(2);
    await sound(test);
  });

  it('goes on where a worker ended, by the sweep alone', async () => {
    const test = await open();
    const { people, listed } = await billed(test, 2);
    const exchange = await sent(test, listed);
    const result = await answered(
      test,
      exchange,
      people.map((id, i) => [id, 'DITERIMA', card(i), ''] as const),
    );
    await counting(test, result);
    for (let lost = test.queue.take(); lost !== undefined; lost = test.queue.take());
    test.clock.advance(120_000);
    expect(await sweepImports(test.service)).toBeGreaterThan(0);
    await test.work();
    expect((await resultNow(test, result)).state).toBe('applied');
    await sound(test);
  });

  it('brings a payment file out with cards and rupiah, and finds what the insurer booked otherwise', async () => {
    const test = await open();
    const { people, listed } = await billed(test, 2);
    const registration = await sent(test, listed);
    const result = await answered(
      test,
      registration,
      people.map((id, i) => [id, 'DITERIMA', card(i), ''] as const),
    );
    await counting(test, result);
    await test.work();
    await pay(test, await billNow(test, listed), '2026-01-15');
    const payment = await sent(test, listed, 'payment');
    const niks = await niksOf(test, people);
    // the list is in the order of villages and names
    const line = (await linesIn(test, payment)).find((one) => one.includes(at(niks, 0)));
    expect(line).toContain(`;SG;`);
    expect(line).toContain(`;${card(0)};`);
    expect(line).toContain(`;03-2026;2;33600;`);
    expect(line).toContain(payment.id);
    const booked = given(
      await readBack(
        test,
        payment,
        ['NIK', 'HASIL', 'JUMLAH IURAN', 'JUMLAH BULAN'],
        [
          [at(niks, 0), 'BERHASIL', 'Rp33.600', '2'],
          [at(niks, 1), 'BERHASIL', '16.800', '1'],
          [at(niks, 1), 'BERHASIL', '16.800', '1'],
        ],
      ),
    );
    expect(booked.counts).toMatchObject({ accepted: 2, changed: 1, double: 1, missing: 0 });
    expect((await told(test, booked)).sort()).toEqual([
      '3 different months-differ',
      '3 different rupiah-differs',
      '4 double row-repeated',
    ]);
  });
});
