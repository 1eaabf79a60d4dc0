import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inventLists } from '../bench/invent-lists.ts';
import { readFolder } from '../bench/read-folder.ts';
import { startService } from '../bench/running-service.ts';
import { kudus } from '../stories/kudus/kudus-lists.ts';
import { aBrowser } from '../support/browser-chromium.ts';
import { builtPortal } from '../support/browser-portal.ts';
import { fillRegion } from './fill-region.ts';
import { picturesOf, type Taken, visitors } from './room-pictures.ts';

const results = fileURLToPath(new URL('../../test-results/rooms', import.meta.url));
const rowsInvented = 1_200;

/** One page with all of them, to look through. */
function sheetOf(taken: readonly Taken[]): string {
  const figures = taken.map(
    ({ file, title }) =>
      `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy" width="320"></a><figcaption>${title}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Payung</title>${figures.join('')}`;
}

const { values, positionals } = parseArgs({
  // a package manager may hand on its own separator
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: { role: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const asked = values.role ?? visitors.map(({ name }) => name);
const unknown = asked.filter((role) => !visitors.some(({ name }) => name === role));
if (unknown.length > 0) {
  console.error(`No role ${unknown.join(', ')}: ${visitors.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const [folder] = positionals;
mkdirSync(results, { recursive: true });
await builtPortal();
const lists =
  folder === undefined
    ? inventLists(kudus().region, { rows: rowsInvented, lists: 4, seed: 1 }).lists
    : readFolder(folder).lists;
const [service, chromium] = await Promise.all([startService(), aBrowser()]);
const faults: string[] = [];
const taken: Taken[] = [];
const onFault = (fault: string) => {
  faults.push(fault);
  console.log(fault);
};
try {
  const { address } = service;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());
  await fillRegion(address, lists, today);
  for (const visitor of visitors.filter(({ name }) => asked.includes(name))) {
    const own = await picturesOf(chromium.browser, { address, folder: results, onFault }, visitor);
    console.log(`${visitor.name}: ${own.length} pictures`);
    taken.push(...own);
  }
  writeFileSync(join(results, 'index.html'), sheetOf(taken));
} finally {
  await chromium.close();
  await service.remove();
}
console.log(
  JSON.stringify({ ok: faults.length === 0, pictures: taken.length, faults: faults.length }),
);
process.exitCode = faults.length === 0 ? 0 : 1;
