import { describe, expect, it } from 'vitest';
import { openCaller } from './caller.fixture.ts';

const list = 'NIK,NAMA,TANGGAL LAHIR\n3319010101809001,BUDI SANTOSO,1980-01-01\n';

describe('what match refuses', () => {
  it('says everything that is wrong at once and leaves what stood there before', () => {
    const caller = openCaller();
    caller.write('pairs.csv', 'of yesterday');
    caller.write(
      'picture.csv',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    );
    caller.write('empty.csv', '');
    const outputs = ['--out', 'pairs.csv', '--stats', 'nowhere/stats.json'];
    const { status, complained } = caller.run(...outputs, 'picture.csv', 'empty.csv', 'gone.csv');
    expect(status).toBe(1);
    expect(complained).toMatch(/picture.csv: is an image: save it as CSV or XLSX/);
    expect(complained).toMatch(/empty.csv: is empty/);
    expect(complained).toMatch(/gone.csv: does not exist/);
    expect(complained).toMatch(/nowhere: folder of the output: does not exist/);
    expect(complained).toMatch(/Nothing was written/);
    expect(caller.read('pairs.csv')).toBe('of yesterday');
    expect(caller.names()).toEqual(['empty.csv', 'pairs.csv', 'picture.csv']);
  });

  it('names words it does not know and offers near ones', () => {
    const { status, complained } = openCaller().run('--cluster=x.csv', '--output=y', '--schema');
    expect(status).toBe(1);
    expect(complained).toMatch(/--cluster: unknown option. Did you mean "--clusters"/);
    expect(complained).toMatch(/--output: unknown option. Did you mean "--out"/);
    expect(complained).toMatch(/--schema: takes the path of a file/);
    expect(complained).toMatch(/FILE: name at least one file/);
  });

  it('refuses two files of one name, as the output could not tell them apart', () => {
    const caller = openCaller();
    caller.write('2025/dinsos.csv', list);
    caller.write('2026/dinsos.csv', list);
    const { status, complained } = caller.run(
      '--out',
      'p.csv',
      '2025/dinsos.csv',
      '2026/dinsos.csv',
    );
    expect(status).toBe(1);
    expect(complained).toMatch(/dinsos.csv: 2 files have this name/);
  });

  it('refuses to write over a list that it reads, or two outputs into one file', () => {
    const caller = openCaller();
    caller.write('dinsos.csv', list);
    const over = caller.run('--out', './dinsos.csv', 'dinsos.csv');
    expect(over.complained).toMatch(/--out: is the same file as a file to be read/);
    const twice = caller.run('--out', 'p.csv', '--clusters', 'p.csv', 'dinsos.csv');
    expect(twice.complained).toMatch(/--clusters: is the same file as --out/);
    expect(caller.read('dinsos.csv')).toBe(list);
  });

  it('refuses a list that names nobody', () => {
    const caller = openCaller();
    caller.write('stock.csv', 'Alamat,Desa,Kecamatan\nJL. MELATI,COLO,DAWE\nJL. MAWAR,LAU,DAWE\n');
    const { status, complained } = caller.run('--out', 'p.csv', 'stock.csv');
    expect(status).toBe(1);
    expect(complained).toMatch(/stock.csv: /);
  });

  it('explains itself when asked', () => {
    expect(openCaller().run('--help')).toMatchObject({
      status: 0,
      said: expect.stringMatching(/usage/),
    });
  });
});
