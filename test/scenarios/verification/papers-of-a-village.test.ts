import { folderOf, listPapers, paperShelf } from '@payung/casework';
import { fileNew } from '@payung/data';
import { CalendarDate, UserId, VillageCode } from '@payung/domain';
import { expect, it } from 'vitest';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { openTestService } from '../../support/test-service.ts';
import { camat, wonosoco } from '../../support/verification-acts.ts';

const database = embeddedDatabase();
const village = VillageCode.parse(wonosoco);

const aPaper = (n: number, level: 'village' | 'district') => ({
  id: `${wonosoco}:2026:${String(n).padStart(4, '0')}`,
  version: 1,
  village,
  year: 2026,
  level,
  rt: null,
  rw: null,
  madeOn: CalendarDate.parse('2026-01-15'),
  by: UserId.parse('petugas'),
  lines: [],
  due: null,
  enteredOn: null,
});

it('a district finds the sheet that it printed, however many the village has printed since', async () => {
  const test = await openTestService({ endpoint: database.endpoint(), seed: 7_690 });
  const data = await test.service.database.tenant(test.tenant);
  const papers = [
    aPaper(1, 'district'),
    ...Array.from({ length: 120 }, (_, n) => aPaper(2 + n, 'village')),
  ];
  const folder = folderOf({ village, year: 2026 });
  const actor = { kind: 'System', user: UserId.parse('system'), agency: null } as const;
  for (let from = 0; from < papers.length; from += 40) {
    const some = papers.slice(from, from + 40);
    const result = await data.commit({
      cause: { actor, source: 'api', correlationId: 'papers' },
      lane: 'any',
      writes: some.map((paper) => fileNew(paperShelf, paper, { folder, act: 'made' })),
    });
    expect(result.kind).toBe('done');
  }
  const found = given(await listPapers(test.service, camat(test), village));
  expect(found.map(({ id }) => id)).toEqual([papers[0]?.id]);
});
