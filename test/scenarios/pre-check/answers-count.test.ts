import {
  changePreCheckSetting,
  erasePerson,
  refusedAfterDetermination,
  regionOf,
  runPreCheck,
  showPreCheckAnswer,
  sweepImports,
} from '@payung/casework';
import { splitNominationId } from '@payung/data';
import type { NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, nominate } from '../../support/acts.ts';
import {
  aCohort,
  allLines,
  askNothing,
  decide,
  draft,
  given,
  whoIsNotReady,
} from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { answered, asked, checked, counting, registry } from '../../support/pre-check-acts.ts';
import { rawItems } from '../../support/raw-items.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 74_000;
async function open(people: number): Promise<{ test: TestService; ids: NominationId[] }> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await askNothing(test);
  const ids: NominationId[] = [];
  for (let n = 1; n <= people; n += 1) ids.push((await nominate(test, social, n)).nominationId);
  return { test, ids };
}

const all = (ids: readonly NominationId[], word: string) => new Map(ids.map((id) => [id, word]));

describe('an answer that counts', () => {
  it('counts in the end, although the queue lost it and two workers did it at once', async () => {
    const { test, ids } = await open(50);
    const upload = await answered(test, await asked(test), all(ids, 'MENINGGAL'));
    await counting(test, upload);
    test.queue.lose();
    test.clock.advance(61_000);
    await sweepImports(test.service);
    const message = { file: upload.file, upload: upload.id };
    const other = test.sibling();
    await Promise.all([
      test.work(),
      runPreCheck(other, test.tenant, message),
      runPreCheck(test.service, test.tenant, message),
    ]);
    const actor = anAdmin(test.tenant);
    const now = await showPreCheckAnswer(test.service, actor, { file: upload.file, id: upload.id });
    expect(given(now)).toMatchObject({ state: 'applied', applied: 50 });
    const cohort = await aCohort(test);
    const drafted = await draft(test, { cohort: cohort.id });
    expect(drafted).toMatchObject({ totals: { people: 0 }, notReady: { people: 50 } });
    // once each, not once for each worker
    expect(await whoIsNotReady(test, drafted)).toHaveLength(50);
    test.clock.advance(61_000);
    await test.work();
    // nothing is left that the sweep would send again
    await sweepImports(test.service);
    const sent = [];
    for (let one = test.queue.take(); one !== undefined; one = test.queue.take())
      sent.push(one.kind);
    expect(sent).not.toContain('pre-check');
  });

  it('keeps whoever is refused off the list, and whoever was not asked where the region asks', async () => {
    const { test, ids } = await open(3);
    const [good, bad, silent] = ids;
    if (good === undefined || bad === undefined || silent === undefined) throw new Error('nobody');
    const setting = { version: 0, required: [{ recipient: registry, maxAgeDays: 30 }] };
    const request = { ...setting, correlationId: 'test' };
    given(await changePreCheckSetting(test.service, anAdmin(test.tenant), request));
    await checked(
      test,
      new Map([
        [good, 'PADAN'],
        [bad, 'TIDAK DITEMUKAN'],
      ]),
    );
    const cohort = await aCohort(test);
    const drafted = await draft(test, { cohort: cohort.id });
    expect((await allLines(test, drafted)).map(({ line }) => line.nomination)).toEqual([good]);
    expect((await whoIsNotReady(test, drafted)).sort()).toEqual(
      [`${bad} pre-check pre-check-refused`, `${silent} pre-check pre-check-missing`].sort(),
    );
    // those whom nothing but the answer keeps are whom the next file asks about
    const next = await asked(test, 'before-decision', { of: 'ready', cohort: cohort.id });
    expect(next.people).toBe(3);
  });

  it('marks whoever is refused after the decision for an amendment, and frees nobody by itself', async () => {
    const { test, ids } = await open(4);
    const cohort = await aCohort(test);
    await decide(test, await draft(test, { cohort: cohort.id }));
    const [dead = ids[0]] = ids;
    if (dead === undefined) throw new Error('nobody');
    await checked(
      test,
      new Map([...all(ids, 'PADAN'), [dead, 'MENINGGAL DUNIA']]),
      'after-decision',
    );
    const region = await regionOf(test.service, test.tenant);
    const marked = await refusedAfterDetermination(region);
    expect(marked).toMatchObject([
      { nomination: dead, refusals: [{ recipient: registry, answer: 'DECEASED' }] },
    ]);
    const [record] = await region.data.people.nominations([dead]);
    expect(record?.state).toBe('determined');
  });
});

/** Keys of the records that the pre-check keeps about one nomination. */
async function keysAbout(test: TestService, id: NominationId): Promise<string[]> {
  const items = await rawItems(test.client, test.tables.registry, test.tenant);
  const keys = items.map(({ pk, sk }) => `${pk} ${sk}`);
  return keys.filter((key) => /#S#pre-check-(standing|refusal)#/.test(key) && key.includes(id));
}

describe('whoever is forgotten', () => {
  it('leaves nothing of what was said of them, in any answer that is read or counted later', async () => {
    const { test, ids } = await open(3);
    const [gone] = ids;
    if (gone === undefined) throw new Error('nobody');
    const file = await asked(test);
    await counting(test, await answered(test, file, all(ids, 'MENINGGAL')));
    await test.work();
    expect(await keysAbout(test, gone)).toHaveLength(2);
    await end(test, 'refuse', gone);
    const request = { id: splitNominationId(gone).person, once: null, correlationId: 'test' };
    given(await erasePerson(test.service, anAdmin(test.tenant), request));
    expect(await keysAbout(test, gone)).toEqual([]);
    const late = await answered(test, file, all(ids, 'TIDAK PADAN'));
    expect(late.counts).toMatchObject({ byAnswer: { MISMATCH: 2 }, unanswered: 0 });
    await counting(test, late);
    await test.work();
    expect(await keysAbout(test, gone)).toEqual([]);
  });
});
