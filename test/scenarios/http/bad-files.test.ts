import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, handIn, importSettled, signedIn } from '../../support/http-caller.ts';
import { aCsv, aWorkbook } from '../../support/http-files.ts';
import { aList, aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let officer: Caller;

beforeAll(async () => {
  service = await aLocalService();
  officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
});
afterAll(() => service.end());

const agency = 'dinas-perhubungan';
const text = (content: string) => Buffer.from(content, 'utf8');
const headings = ['NIK', 'NAMA', 'DESA', 'PEKERJAAN'];
const cellsOf = (n: number) => {
  const { nationalId, name, village, occupation } = aPerson(n);
  return [nationalId, name, village, occupation];
};

async function takenIn(fileName: string, bytes: Uint8Array) {
  const id = await handIn(officer, { agency, fileName, bytes });
  return importSettled(officer, id);
}

/** A compound file, as a program writes it that locks a workbook with a password. */
const encrypted = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(1_024),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(512),
]);
const whole = aWorkbook([{ name: 'A', lines: [headings, cellsOf(1)] }]);
const zeros = new Uint8Array(80 * 1024 * 1024);
const bomb = () =>
  aWorkbook([{ name: 'A', lines: [headings, cellsOf(1)] }], { 'xl/worksheets/s0.xml': zeros });

describe('a file that is no list fails with its reason, and nothing of it is kept', () => {
  const files: readonly (readonly [string, string, () => Uint8Array, object])[] = [
    [
      'a PDF called XLSX',
      'a.xlsx',
      () => text('%PDF-1.7\n1 0 obj'),
      { code: 'not-a-list', kind: 'pdf' },
    ],
    [
      'a picture called CSV',
      'a.csv',
      () => Buffer.from('89504e470d0a1a0a0000', 'hex'),
      { code: 'not-a-list', kind: 'image' },
    ],
    [
      'a web page called XLSX',
      'a.xlsx',
      () => text('<!doctype html><table></table>'),
      { code: 'not-a-list', kind: 'html' },
    ],
    [
      'a zip of something else',
      'a.xlsx',
      () => zipSync({ 'a.txt': text('a') }),
      { code: 'not-a-list' },
    ],
    ['an encrypted workbook', 'a.xlsx', () => encrypted, { code: 'encrypted' }],
    [
      'half a workbook',
      'a.xlsx',
      () => whole.subarray(0, whole.length / 2),
      { code: 'broken-workbook' },
    ],
    ['a zip bomb', 'a.xlsx', bomb, { code: 'zip-bomb' }],
    [
      'a million columns',
      'a.csv',
      () => text(`NIK,NAMA${','.repeat(1_000_000)}x\n`),
      { code: 'too-many-columns' },
    ],
    ['an empty file', 'a.csv', () => text(''), { code: 'empty-file' }],
    ['blank lines only', 'a.csv', () => text('\n \n\r\n'), { code: 'empty-file' }],
    ['a header only', 'a.csv', () => aCsv([headings]), { code: 'header-only', headerRow: 1 }],
    ['prose', 'a.csv', () => text('Yth. Bapak Kepala Dinas\nDengan hormat\n'), {}],
  ];
  it.each(files)('%s', async (_, fileName, make, fault) => {
    const list = await takenIn(fileName, make());
    expect(list).toMatchObject({ state: 'failed', rowsDone: 0 });
    expect(list.faults).toContainEqual(expect.objectContaining(fault));
    const report = await officer.ask('GET', `/v1/imports/${list.id}/report`);
    expect(report.status).toBe(409);
  });
});

describe('a file that leaves a question asks it, or tells what it saw', () => {
  it('a list without a header is read by its values, or waits', async () => {
    const list = await takenIn('tanpa judul.csv', aCsv([20, 21, 22].map(cellsOf)));
    expect(['needs-mapping', 'done', 'failed']).toContain(list.state);
    if (list.state === 'done') expect(list.rowsRead).toBe(3);
    if (list.state === 'failed') expect(list.faults).toEqual([{ code: 'no-header' }]);
  });

  it('two lines that could be the header: it asks which', async () => {
    const lines = [
      headings,
      cellsOf(25),
      [],
      ['NIK', 'NAMA PESERTA', 'KELURAHAN', 'PROFESI'],
      cellsOf(26),
    ];
    const list = await takenIn('dua judul.csv', aCsv(lines));
    expect(list).toMatchObject({ state: 'needs-mapping', layout: { waitsFor: 'choose-header' } });
    expect(list.layout?.headerCandidates.map(({ row }) => row)).toEqual([1, 4]);
    const json = { headerRow: 4 };
    expect((await officer.ask('PUT', `/v1/imports/${list.id}/mapping`, { json })).status).toBe(200);
    expect(await importSettled(officer, list.id)).toMatchObject({ state: 'done', rowsRead: 1 });
  });

  it('merged cells, formulas and hidden sheets are told of', async () => {
    const bytes = aWorkbook([
      {
        name: 'Daftar',
        lines: [headings, cellsOf(30), [...cellsOf(31).slice(0, 3), '=UPPER(X1)']],
        after: '<mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells>',
      },
      { name: 'Lama', isHidden: true, lines: [headings, cellsOf(32)] },
    ]);
    const list = await takenIn('jebakan.xlsx', bytes);
    expect(list).toMatchObject({ state: 'done', rowsRead: 2 });
    expect(list.layout?.warnings.map(({ code }) => code).sort()).toEqual([
      'formulas',
      'hidden-sheets',
      'merged-cells',
    ]);
  });
});

it('after all of these the service still works, within the memory it may take', async () => {
  expect(await takenIn('biasa.csv', aList([aPerson(190)]))).toMatchObject({ state: 'done' });
  const processes = await fetch(new URL('/local/processes', service.address));
  const { rssMb } = JSON.parse(await processes.text());
  expect(rssMb.worker.peak).toBeLessThan(512);
  expect(rssMb.main.peak).toBeLessThan(512);
});
