import {
  addLines,
  checkInvariants,
  listBranches,
  listInsurerRefusals,
  saveBranch,
  sweepImports,
} from '@payung/casework';
import { type Cohort, NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import {
  aBill,
  aTreasurer,
  bill,
  billNow,
  coverOfOne,
  paper,
  pay,
  steps,
} from '../../support/bill-acts.ts';
import { aCohort, askNothing, decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import {
  anInsurer,
  answered,
  counting,
  linesIn,
  niksOf,
  readBack,
  resultNow,
  sent,
  told,
} from '../../support/exchange-acts.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { askBack, askedBack } from '../../support/leaving-acts.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 67_100;
let person = 700;
const correlationId = 'exchange';
const card = (n: number): string => String(21_012_345_000 + n);

async function open(): Promise<TestService> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await askNothing(test);
  test.clock.advance(Date.parse('2026-01-15T05:00:00.000Z') - test.clock.now());
  return test;
}

/** A bill that lists so many people, and who they are. */
async function billed(test: TestService, count: number, changes: Partial<Cohort> = {}) {
  const cohort = await aCohort(test, changes);
  const people: NominationId[] = [];
  for (let i = 0; i < count; i += 1) {
    person += 1;
    const { nominationId } = await nominate(test, social, person);
    people.push(NominationId.parse(nominationId));
  }
  const empty = await draft(test, { cohort: cohort.id, gathers: false });
  const request = { id: empty.id, nominations: people, firstMonth: null, correlationId };
  given(await addLines(test.service, anAdmin(test.tenant), request));
  await decide(test, empty, `460/${person}/2026`);
  const listed = await aBill(test, cohort, { first: '2026-03', count: 2 });
  return { cohort, people, listed };
}

/** Refusals that are work: `<nomination> <reason> <months> <what is next>`. */
async function refusals(test: TestService): Promise<string[]> {
  const asked = { cursor: null, limit: 50, all: false };
  const { items } = given(await listInsurerRefusals(test.service, aTreasurer(test.tenant), asked));
  return items.map(
    ({ refusal, months, next }) =>
      `${refusal.nomination} ${refusal.reason} ${months.length} ${next}`,
  );
}

const at = <T>(items: readonly T[], place: number): T => {
  const item = items[place];
  if (item === undefined) throw new Error(`nothing at ${place}`);
  return item;
};

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
    const asked = await askedBack(test, cohort.funding, refused, { date: '2026-01-15' });
    expect(asked).toMatchObject({ state: 'requested', rupiah: 2 * 16_800 });
    expect(await refusals(test)).toEqual([]);
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
    const lines = await linesIn(test, payment);
    expect(lines[0]).toContain(`;SG;`);
    expect(lines[0]).toContain(`;${card(0)};`);
    expect(lines[0]).toContain(`;03-2026;2;33600;`);
    expect(lines[0]).toContain(payment.id);
    const niks = await niksOf(test, people);
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

describe('a result that does not belong', () => {
  it('to this month, branch or file is refused with everything that it says instead, and nothing counts', async () => {
    const test = await open();
    const { people, listed } = await billed(test, 1);
    const exchange = await sent(test, listed);
    const [nik = ''] = await niksOf(test, people);
    const headings = ['NIK', 'HASIL', 'BULAN IURAN AWAL', 'KANTOR CABANG', 'NOMOR BERKAS'];
    const rows = [[nik, 'DITERIMA', '07-2026', 'SEMARANG', '01KB0000000000000000000000']];
    const refused = await readBack(test, exchange, headings, rows);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'request-faults' } });
    const text = JSON.stringify(refused);
    for (const word of ['other-file', 'other-branch', 'other-month', '2026-07', 'SEMARANG']) {
      expect(text).toContain(word);
    }
    expect((await coverOfOne(test, at(people, 0), '2026-01-15')).cardNo).toBeNull();
  });

  it('to anybody on the bill is told row by row, and everybody of the bill stays asked', async () => {
    const test = await open();
    const { people, listed } = await billed(test, 1);
    const other = await billed(test, 1);
    const exchange = await sent(test, listed);
    const [neighbour = ''] = await niksOf(test, other.people);
    const result = given(
      await readBack(
        test,
        exchange,
        ['NIK', 'HASIL'],
        [
          [neighbour, 'DITERIMA'],
          ['3319040101819001', 'DITERIMA'],
          ['3,31904E+15', 'DITERIMA'],
          ['12345', 'DITERIMA'],
        ],
      ),
    );
    expect(result.counts).toMatchObject({ accepted: 0, missing: people.length, unknown: 2 });
    expect(await told(test, result)).toEqual([
      '2 unknown not-asked',
      '3 unknown nik-unknown',
      '4 unreadable nik-rounded',
      '5 unreadable nik-unreadable',
      '- missing not-answered',
    ]);
  });
});

describe('a mapping that changed between out and back', () => {
  it('reads the file by the headings it went out with, or else by the newest, and says by which', async () => {
    const test = await open();
    const { people, listed } = await billed(test, 1);
    const exchange = await sent(test, listed);
    const [nik = ''] = await niksOf(test, people);
    const strange = () => readBack(test, exchange, ['NIK', 'PUTUSAN'], [[nik, 'LULUS']]);
    expect(await strange()).toMatchObject({ ok: false, refusal: { code: 'request-faults' } });
    const [first] = await listBranches(test.service, anInsurer(test.tenant));
    if (first === undefined) throw new Error('there is a branch');
    const { number: from, ...mapping } = first;
    const headings = { ...mapping.results.headings, answer: ['PUTUSAN'] };
    const results = { ...mapping.results, headings, accepted: ['LULUS'] };
    const changed = { ...mapping, results, payment: mapping.payment.slice(0, 5) };
    const request = { mapping: changed, from, correlationId };
    given(await saveBranch(test.service, anAdmin(test.tenant), request));
    const byNewest = given(await strange());
    expect(byNewest).toMatchObject({ mapping: 1, readBy: 1, counts: { accepted: 1 } });
    expect(given(await strange()).id).toBe(byNewest.id);
    const byOld = given(await readBack(test, exchange, ['NIK', 'HASIL'], [[nik, 'DITERIMA']]));
    expect(byOld).toMatchObject({ mapping: 1, readBy: 0, counts: { accepted: 1 } });
    expect((await sent(test, listed)).mapping).toBe(1);
  });
});
