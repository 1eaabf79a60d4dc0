import { changeSocialColumns, restrictPerson, takeSocialFile } from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { CalendarDate, type NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { mistyped, recordsOf } from '../../support/case-acts.ts';
import { given } from '../../support/determination-acts.ts';
import { ask, aVerifier, eligibilityNow } from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import { toldOf } from '../../support/whole-region.ts';

const database = embeddedDatabase();
const correlationId = 'test';
const nikOf = (n: number) => aPerson(n).nationalId;

/** A region that takes in the poorest four tenths, as DTSEN ranks them. */
async function open(seed: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await ask(test, { maxDecile: { max: 4, weight: 'hard', article: null } });
  return test;
}

const table = (rows: readonly (readonly [string, string])[], headings = 'NIK;DESIL') =>
  new TextEncoder().encode(`${headings}\n${rows.map((row) => row.join(';')).join('\n')}\n`);

const take = (
  test: TestService,
  bytes: Uint8Array,
  changes: { period?: string; matchedOn?: string; from?: number } = {},
) => {
  const { period = '2026-Q1', matchedOn = '2026-01-10', from = 0 } = changes;
  return takeSocialFile(test.service, aVerifier(test), {
    bytes,
    fileName: 'dtsen.csv',
    dataset: 'DTSEN',
    period,
    matchedOn: CalendarDate.parse(matchedOn),
    source: 'Surat Dinsos 12/2026',
    from,
    correlationId,
  });
};

const decile = async (test: TestService, id: NominationId) => {
  const { report, matches } = await eligibilityNow(test, id);
  const line = report.lines.find(({ criterion }) => criterion === 'decile');
  return [line?.code, matches.map((one) => `${one.period} ${one.dataset} ${one.decile}`)];
};

describe('a file of social data', () => {
  it('is kept also of somebody who waits until it is decided who they are', async () => {
    const test = await open(868);
    await nominate(test, social, 1);
    const { nominationId: id } = await nominate(test, transport, 1, mistyped(1));
    const [record] = await recordsOf(test, [id]);
    expect(record?.state).toBe('suspected');
    const result = given(await take(test, table([[mistyped(1).nationalId, '2']])));
    expect(result).toMatchObject({ recorded: 1, strangers: 0 });
    expect(await decile(test, id)).toEqual(['within', ['2026-Q1 DTSEN 2']]);
  });

  it('is one more match for each person in it, which eligibility reads, and nothing is overwritten', async () => {
    const test = await open(861);
    const [one, two] = [await nominate(test, social, 1), await nominate(test, social, 2)];
    const [first, second] = [one.nominationId, two.nominationId];
    const before = table([
      [nikOf(1), '2'],
      [nikOf(2), '7'],
      [nikOf(3), '1'],
      ['3319', '1'],
    ]);
    const result = given(await take(test, before));
    expect(result).toMatchObject({ rows: 4, recorded: 2, already: 0, strangers: 1, next: null });
    expect(result.faults).toEqual([{ row: 5, code: 'nik-unreadable' }]);
    expect(await decile(test, first)).toEqual(['within', ['2026-Q1 DTSEN 2']]);
    expect(await decile(test, second)).toEqual(['above', ['2026-Q1 DTSEN 7']]);
    // sent again it changes nothing; a later quarter goes before, and the earlier one stays
    expect(given(await take(test, before))).toMatchObject({ recorded: 0, already: 2 });
    const later = table([
      [nikOf(1), 'TIDAK DITEMUKAN'],
      [nikOf(2), 'DESIL 4'],
    ]);
    given(await take(test, later, { period: '2026-Q2', matchedOn: '2026-01-14' }));
    expect(await decile(test, second)).toEqual(['within', ['2026-Q1 DTSEN 7', '2026-Q2 DTSEN 4']]);
    expect((await decile(test, first))[1]).toEqual(['2026-Q1 DTSEN 2', '2026-Q2 NONE null']);
    const [known] = (await eligibilityNow(test, first)).matches;
    expect(known).toMatchObject({ source: 'Surat Dinsos 12/2026 (dtsen.csv)', by: 'verifier' });
    expect(known?.file).toMatch(/^[0-9a-f]{64}$/);
    const told = JSON.stringify(await toldOf(test));
    expect(told).toContain('social-data-matched');
    expect(told).not.toContain(nikOf(1));
  });

  it('is read by the columns that the region sets, and tells what it lacks', async () => {
    const test = await open(862);
    await nominate(test, social, 1);
    const bytes = table([[nikOf(1), '3']], 'Identitas;Tingkat');
    expect(await take(test, bytes)).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'file' }] },
    });
    const set = (version: number, tenth: string) =>
      changeSocialColumns(test.service, anAdmin(test.tenant), {
        columns: { nationalId: ['Identitas'], decile: [tenth] },
        version,
        correlationId,
      });
    expect(await set(0, 'IDENTITAS')).toMatchObject({ refusal: { code: 'request-faults' } });
    given(await set(0, 'Tingkat'));
    expect(await set(0, 'Desil')).toMatchObject({ refusal: { code: 'version-moved' } });
    expect(given(await take(test, bytes))).toMatchObject({ recorded: 1 });
    const ahead = await take(test, bytes, { matchedOn: '2026-01-16' });
    expect(ahead).toMatchObject({ refusal: { faults: [{ field: 'matchedOn' }] } });
  });

  it('says nothing of whoever asked that their data be left alone', async () => {
    const test = await open(863);
    const { nominationId: id } = await nominate(test, social, 1);
    const { person } = splitNominationId(id);
    const restricting = {
      id: person,
      act: 'restrict',
      why: 'keberatan',
      once: null,
      correlationId,
    } as const;
    expect((await restrictPerson(test.service, anAdmin(test.tenant), restricting)).ok).toBe(true);
    const result = given(await take(test, table([[nikOf(1), '2']])));
    expect(result).toMatchObject({ recorded: 0, strangers: 0, leftOut: 1 });
    expect((await eligibilityNow(test, id)).matches).toEqual([]);
  });
});
