import { filesOfCheck, namingShelves, runRetention, takeEvidence } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { at, billed, inJanuary } from '../support/billed-people.ts';
import { given } from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPhoto } from '../support/evidence-files.ts';
import { answered, counting, sent } from '../support/exchange-acts.ts';
import { anAdmin } from '../support/invented-region.ts';
import {
  answered as answeredBefore,
  asked,
  counting as countingBefore,
} from '../support/pre-check-acts.ts';
import { type RawItem, rawItems } from '../support/raw-items.ts';
import type { TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const fiveYears = 5 * 366 * 86_400_000;

/** What the records of a region name, as a backup asks for it. */
async function namedIn(test: TestService): Promise<string[]> {
  const { keys } = await test.service.database.tenant(test.tenant);
  const items = await rawItems(test.client, test.tables.registry, test.tenant);
  const partsOf = ({ pk }: RawItem) => String(pk).split('#');
  const shelved = namingShelves.flatMap(({ shelf, filesOf }) =>
    items
      .filter((item) => partsOf(item)[2] === 'S' && partsOf(item)[3] === shelf)
      .flatMap((item) => filesOf(test.tenant, partsOf(item)[4] ?? '', item, keys)),
  );
  const checks = items.filter((item) => partsOf(item)[2] === 'CHECKS');
  const pairs = checks.flatMap((item) => filesOfCheck(test.tenant, item, test.clock.now()));
  return [...shelved, ...pairs].sort();
}

const keptIn = ({ files }: TestService): string[] => [...files.kept.keys()].sort();

describe('the files that a backup asks for', () => {
  it('are those that are there, of proofs and of what came back, from the reading to the end of its period', async () => {
    const test = await inJanuary({ endpoint: database.endpoint(), seed: 67_900 });
    const { people, listed } = await billed(test, 3);
    given(
      await takeEvidence(test.service, anAdmin(test.tenant), {
        ...{ use: 'claim', nomination: null, correlationId: 'test' },
        ...{ fileName: 'berkas.jpg', type: 'image/jpeg', bytes: aPhoto() },
      }),
    );
    expect(keptIn(test)).toHaveLength(1);
    expect(await namedIn(test)).toEqual(keptIn(test));

    const [a, b] = [at(people, 0), at(people, 1)];
    const result = await answered(test, await sent(test, listed), [
      [a, 'DITERIMA', '21012345001', ''],
      [b, 'DITOLAK', '', 'USIA TIDAK MEMENUHI'],
    ]);
    const file = await asked(test, 'after-decision');
    const upload = await answeredBefore(test, file, new Map([[a, 'MENINGGAL']]));
    const kinds = () => new Set(keptIn(test).map((name) => name.replace(/\d+$/, '').split('/')[2]));
    expect([...kinds()]).toEqual(expect.arrayContaining(['exchanges', 'pre-checks']));
    expect(await namedIn(test)).toEqual(keptIn(test));

    await counting(test, result);
    await countingBefore(test, upload);
    await test.work();
    expect(await namedIn(test)).toEqual(keptIn(test));

    test.clock.advance(fiveYears);
    test.service.regions.forget(test.tenant);
    // what nobody let count is put away by the first run, and removed by the next
    for (const _ of [1, 2]) await runRetention(test.service, test.tenant, { most: 1_000 });
    expect([...kinds()]).not.toContain('exchanges');
    expect(await namedIn(test)).toEqual(keptIn(test));
  });
});
