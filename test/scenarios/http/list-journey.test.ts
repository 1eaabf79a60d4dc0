import { ImportAccepted, NominationPage, RegionProfile } from '@payung/contract';
import { inspectList, readRows } from '@payung/files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  handIn,
  importSettled,
  postList,
  read,
  rowsOf,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import { aCsv, aWorkbook } from '../../support/http-files.ts';
import { aList, aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';
import { pdfTexts } from '../../support/pdf-text.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let officer: Caller;

beforeAll(async () => {
  service = await aLocalService();
  officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
});
afterAll(() => service.end());

const agency = 'dinas-perhubungan';
const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => aPerson(from + at));

async function heldNow(): Promise<number> {
  const page = read(await officer.ask('GET', '/v1/nominations?limit=200'), NominationPage);
  return page.items.length;
}

describe('the list that the office really has', () => {
  const odd = [
    aPerson(7, { nationalId: '33190401026690' }),
    aPerson(8, { nationalId: '3319040505129901', birthDate: '2012-05-05' }),
    aPerson(9, { occupation: 'TUKANG BEKAM' }),
  ];
  const bytes = aList([...people(0, 6), aPerson(0), ...odd]);
  const list = { agency, fileName: 'daftar ojek.csv', bytes };
  let first: string;

  it('gets one outcome for every row, with what to correct named by field', async () => {
    first = await handIn(officer, list);
    const done = await importSettled(officer, first);
    expect(done).toMatchObject({ state: 'done', rowsRead: 10, rowsDone: 10, faults: [] });
    const rows = await rowsOf(officer, first, 3);
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      ...[2, 3, 4, 5, 6, 7].map((row) => [row, 'nominated']),
      [8, 'duplicate'],
      [9, 'to-correct'],
      [10, 'ineligible'],
      [11, 'to-correct'],
    ]);
    expect(rows[6]?.duplicateOf).toMatchObject({ agency, row: 2 });
    expect(rows[7]?.reasons).toContainEqual({
      code: 'nik-length',
      field: 'nationalId',
      digits: 14,
    });
    expect(rows[8]?.reasons).toContainEqual(
      expect.objectContaining({ code: 'under-age', eligibleFrom: '2030-05-05' }),
    );
    expect(rows[9]?.reasons).toContainEqual(
      expect.objectContaining({ code: 'occupation-unknown', field: 'occupation' }),
    );
    const sums = { nominated: 6, duplicate: 1, 'to-correct': 2, ineligible: 1 };
    expect(done.byOutcome).toMatchObject(sums);
  });

  it.each(['xlsx', 'csv'] as const)(
    'comes back as a %s report with its own columns, which can be read again',
    async (format) => {
      const answer = await officer.ask('GET', `/v1/imports/${first}/report?format=${format}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="hasil-daftar ojek.${format}"`,
      );
      const vocabulary = { occupations: [], villages: [], districts: [] };
      const inspected = inspectList(answer.bytes, { fileName: `laporan.${format}`, vocabulary });
      if (inspected.kind !== 'inspected') throw new Error(inspected.kind);
      const headings = inspected.columns.map(({ heading }) => heading);
      expect(headings.slice(0, 2)).toEqual(['NIK', 'Nama']);
      expect(headings).toEqual(expect.arrayContaining(['HASIL', 'ALASAN', 'TINDAKAN']));
      const rows = [...readRows(answer.bytes, inspected.mapping, { fileName: 'laporan' })];
      const results = rows.map(({ cells }) => cells[headings.indexOf('HASIL')]);
      expect(results).toEqual([
        ...Array.from({ length: 6 }, () => 'Diusulkan'),
        'Ganda',
        'Perlu diperbaiki',
        'Tidak memenuhi syarat',
        'Perlu diperbaiki',
      ]);
      expect(rows[0]?.candidate.nationalId).toMatchObject({ value: aPerson(0).nationalId });
    },
  );

  it('goes on its way with a letter of its agency, which counts every row and names nobody', async () => {
    const answer = await officer.ask('GET', `/v1/imports/${first}/letter`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain('surat-pengantar.pdf');
    const [letter = '', ...more] = pdfTexts(answer.bytes);
    expect(more).toEqual([]);
    for (const said of ['DINAS PERHUBUNGAN', 'Kepala Dinas Perhubungan,', 'Jumlah: 10 baris']) {
      expect(letter).toContain(said);
    }
    for (const { name, nationalId } of people(0, 6)) {
      expect(letter).not.toContain(name);
      expect(letter).not.toContain(nationalId);
    }
  });

  it('handed in twice keeps each row’s outcome and changes nothing', async () => {
    const before = await heldNow();
    const again = await handIn(officer, list);
    await importSettled(officer, again);
    const compared = async (id: string) =>
      (await rowsOf(officer, id)).map(({ row, outcome, nominationId }) => [
        row,
        outcome,
        nominationId,
      ]);
    expect(await compared(again)).toEqual(await compared(first));
    expect(await heldNow()).toBe(before);
  });

  it('can be corrected in its own report and handed in again: only what was corrected moves', async () => {
    const report = await officer.ask('GET', `/v1/imports/${first}/report?format=csv`);
    const corrected = report.text.replace('TUKANG BEKAM', 'TUKANG BECAK');
    const bytes = Buffer.from(corrected, 'utf8');
    const id = await handIn(officer, { ...list, bytes });
    const done = await importSettled(officer, id);
    expect(done.byOutcome).toMatchObject({ nominated: 7, duplicate: 1, 'to-correct': 1 });
  });

  it('may be read, as its report, only once it is done', async () => {
    const headings = ['NIK', 'Nama', 'KODE A', 'KODE B'];
    const waiting = await handIn(officer, {
      agency,
      fileName: 'menunggu.csv',
      bytes: aCsv([headings, [aPerson(60).nationalId, 'A B', '1', '2']]),
    });
    await importSettled(officer, waiting);
    const answer = await officer.ask('GET', `/v1/imports/${waiting}/report?format=xlsx`);
    expect(verdictOf(answer)).toBe('409 report-not-ready');
  });
});

describe('a list whose columns are not certain', () => {
  const headings = ['Kolom A', 'Kolom B', 'Kolom C', 'Kolom D'];
  const lineOf = (n: number) => {
    const { nationalId, name, village } = aPerson(n);
    return [nationalId, name, `X-${n}`, village];
  };
  const listOf = (from: number) => ({
    agency,
    fileName: 'tanpa judul jelas.csv',
    bytes: aCsv([headings, ...[0, 1, 2].map((n) => lineOf(from + n))]),
  });

  it('waits, writes nothing, names every fault of a wrong choice, and goes on with a right one', async () => {
    const before = await heldNow();
    const id = await handIn(officer, listOf(100));
    const waiting = await importSettled(officer, id);
    expect(waiting).toMatchObject({
      state: 'needs-mapping',
      rowsDone: 0,
      layout: { waitsFor: 'columns-uncertain' },
    });
    expect(JSON.stringify(waiting.layout)).not.toContain(aPerson(100).nationalId);
    expect(await heldNow()).toBe(before);

    const put = (sent: readonly string[]) =>
      officer.ask('PUT', `/v1/imports/${id}/mapping`, { json: { headerRow: 1, columns: sent } });
    const wrong = await put(['name', 'name', 'nonsense', 'village']);
    expect(verdictOf(wrong)).toBe('422 mapping-invalid');
    for (const part of ['two columns hold name', 'nonsense', 'nationalId', 'occupation']) {
      expect(wrong.text).toContain(part);
    }
    expect(verdictOf(await put(['nationalId', 'name', 'occupation', 'village']))).toBe('200');
    expect(await importSettled(officer, id)).toMatchObject({ state: 'done', rowsRead: 3 });
    const late = await put(['nationalId', 'name', 'occupation', 'village']);
    expect(verdictOf(late)).toBe('409 import-not-waiting');
  });

  it('is understood at once the next time, as that agency chose it', async () => {
    const id = await handIn(officer, listOf(110));
    const done = await importSettled(officer, id);
    expect(done.state).toBe('done');
    expect(done.layout?.columns.map(({ because }) => because)).toContain('remembered');
  });
});

it('a workbook of several sheets waits until one is chosen, and reads that one', async () => {
  const headings = ['NIK', 'NAMA', 'DESA', 'PEKERJAAN'];
  const lineOf = (n: number) => {
    const { nationalId, name, village, occupation } = aPerson(n);
    return [nationalId, name, village, occupation];
  };
  const bytes = aWorkbook([
    { name: 'Januari', lines: [headings, lineOf(200), lineOf(201)] },
    { name: 'Februari', lines: [headings, lineOf(202)] },
  ]);
  const id = await handIn(officer, { agency, fileName: 'dua lembar.xlsx', bytes });
  const waiting = await importSettled(officer, id);
  expect(waiting).toMatchObject({ state: 'needs-mapping', layout: { waitsFor: 'choose-sheet' } });
  expect(waiting.layout?.sheets.map(({ name }) => name)).toEqual(['Januari', 'Februari']);
  const json = { sheet: 'Februari' };
  expect((await officer.ask('PUT', `/v1/imports/${id}/mapping`, { json })).status).toBe(200);
  const done = await importSettled(officer, id);
  expect(done).toMatchObject({ state: 'done', rowsRead: 1, byOutcome: { nominated: 1 } });
});

describe('a list too large for one request', () => {
  it('goes to an address of its own and starts when it has arrived', async () => {
    const asked = await officer.ask('POST', '/v1/imports', {
      json: { agency, fileName: 'besar.csv' },
    });
    expect(asked.status).toBe(202);
    const { id, upload } = read(asked, ImportAccepted);
    if (upload === undefined) throw new Error('no upload address');
    expect(upload.url).not.toContain('besar');
    const put = await fetch(upload.url, {
      method: 'PUT',
      headers: upload.headers,
      body: Buffer.from(aList(people(300, 2))),
    });
    expect(put.status).toBe(200);
    const done = await importSettled(officer, id);
    expect(done).toMatchObject({ state: 'done', byOutcome: { nominated: 2 } });
    const again = await fetch(upload.url, { method: 'PUT', body: 'lain' });
    expect(again.status).toBeLessThan(500);
    expect(await importSettled(officer, id)).toMatchObject({ state: 'done', rowsRead: 2 });
  });

  it('gets another address when the answer with the first was lost, and the same answer once it has arrived', async () => {
    const ask = () =>
      officer.ask('POST', '/v1/imports', {
        json: { agency, fileName: 'terputus.csv' },
        headers: { 'idempotency-key': 'besar-terputus' },
      });
    const lost = read(await ask(), ImportAccepted);
    const { id, upload } = read(await ask(), ImportAccepted);
    expect(id).toBe(lost.id);
    if (upload === undefined) throw new Error('no upload address');
    const body = Buffer.from(aList(people(310, 2)));
    const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body });
    expect(put.status).toBe(200);
    const done = await importSettled(officer, id);
    expect(done).toMatchObject({ state: 'done', byOutcome: { nominated: 2 } });
    expect(read(await ask(), ImportAccepted)).toEqual({ id, state: 'uploaded' });
  });

  it('is refused at once when it is announced as larger than any list may be', async () => {
    const json = { agency, fileName: 'raksasa.csv', size: 51 * 1024 * 1024 };
    expect(verdictOf(await officer.ask('POST', '/v1/imports', { json }))).toBe(
      '413 body-too-large',
    );
  });
});

it('an officer hands nothing in for another agency, nor for one that does not exist', async () => {
  const bytes = aList(people(400, 1));
  const verdicts = await Promise.all(
    ['dinas-sosial', 'dinas-antah', 'DINAS?'].map(async (other) =>
      verdictOf(await postList(officer, { agency: other, fileName: 'a.csv', bytes })),
    ),
  );
  expect(verdicts).toEqual(['404 not-found', '404 not-found', '404 not-found']);
});

it('the villages of the invented people are the region’s own', async () => {
  const { villages } = read(await officer.ask('GET', '/v1/region'), RegionProfile);
  expect(villages.map(({ name }) => name.toUpperCase())).toContain(aPerson(1).village);
});
