import { listBranches, saveBranch } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { coverOfOne } from '../../support/bill-acts.ts';
import { at, billed, inJanuary } from '../../support/billed-people.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anInsurer, niksOf, readBack, sent, told } from '../../support/exchange-acts.ts';
import { anAdmin } from '../../support/invented-region.ts';
import type { TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 67130;
const open = (): Promise<TestService> => {
  seed += 1;
  return inJanuary({ endpoint: database.endpoint(), seed });
};
const correlationId = 'exchange';

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
