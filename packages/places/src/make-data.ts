import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the files of `data/` anew from an unpacked copy of the npm package idn-area-data:
 * `node src/make-data.ts <folder of the package>`. Run by hand when a newer decree is out.
 */
const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('name the folder of the unpacked idn-area-data package');
const target = new URL('../data/', import.meta.url).pathname;

/** Rows without their header. Names may be quoted; only the last column is one. */
function rowsOf(file: string): string[][] {
  const lines = readFileSync(join(source ?? '', 'data', file), 'utf8')
    .trim()
    .split(/\r?\n/);
  return lines.slice(1).map((line) => {
    const [code = '', parent = '', ...name] = line.split(',');
    return [
      code,
      parent,
      name
        .join(',')
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('""', '"'),
    ];
  });
}

const provinces = readFileSync(join(source, 'data', 'provinces.csv'), 'utf8')
  .trim()
  .split(/\r?\n/);
const regencies = rowsOf('regencies.csv').map(([code, , name]) => `${code} ${name}`);
mkdirSync(join(target, 'villages'), { recursive: true });
writeFileSync(
  join(target, 'regencies.txt'),
  `${[...provinces.slice(1).map((line) => line.replace(',', ' ')), ...regencies].sort().join('\n')}\n`,
);

const villages = Map.groupBy(rowsOf('villages.csv'), ([, district = '']) => district);
const byProvince = Map.groupBy(rowsOf('districts.csv'), ([code = '']) => code.slice(0, 2));
for (const [province, districts] of byProvince) {
  const lines = districts.flatMap(([code = '', , name]) => [
    `${code} ${name}`,
    ...(villages.get(code) ?? []).map(
      ([village = '', , called]) => `${village.slice(-4)} ${called}`,
    ),
  ]);
  writeFileSync(join(target, 'villages', `${province}.txt`), `${lines.join('\n')}\n`);
}
