import { checkInvariants, duplicatesSaved, listDuplicatesSaved } from '@payung/casework';
import type { AgencyId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { coverOfOne } from '../../support/bill-acts.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, anOfficer, social, transport } from '../../support/invented-region.ts';
import {
  askBack,
  askedBack,
  decideToday,
  follow,
  leave,
  replace,
  unusedOf,
} from '../../support/leaving-acts.ts';
import { idOf, twoPaidAndOneWaiting as paidAndWaiting } from '../../support/paid-and-waiting.ts';
import type { TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 68330;
const twoPaidAndOneWaiting = () => {
  seed += 1;
  return paidAndWaiting({ endpoint: database.endpoint(), seed });
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

describe('money that comes back', () => {
  it('is asked for, agreed to and received in the treasury, to the rupiah that was paid', async () => {
    const { test, one, cohort } = await twoPaidAndOneWaiting();
    await leave(test, one, 'DIED', '2026-04-10');
    const asked = await askedBack(test, cohort.funding, one);
    expect(asked).toMatchObject({ state: 'requested', rupiah: 8 * 16_800 });
    expect(await unusedOf(test, one)).toBe('');
    const approved = given(await follow(test, asked, 'approve', { rupiah: 100_000 }));
    const more = await follow(test, approved, 'receive', { rupiah: 100_001 });
    expect(more).toMatchObject({ refusal: { code: 'refund-too-large', most: 100_000 } });
    const less = await follow(test, approved, 'receive', { rupiah: 99_999 });
    expect(less).toMatchObject({ refusal: { code: 'request-faults' } });
    const back = given(
      await follow(test, approved, 'receive', { rupiah: 100_000, number: 'STS 1' }),
    );
    expect(back).toMatchObject({ state: 'received', received: { rupiah: 100_000 } });
    await sound(test);
  });

  it('is never more than was paid, nor for months that somebody has, or that were asked for before', async () => {
    const { test, one, two, waiting, cohort, decided } = await twoPaidAndOneWaiting();
    await leave(test, one, 'DIED', '2026-04-10');
    const of = cohort.funding;
    expect(await askBack(test, of, one, { rupiah: 8 * 16_800 + 1 })).toMatchObject({
      refusal: { code: 'refund-too-large', most: 8 * 16_800, said: 8 * 16_800 + 1 },
    });
    for (const [nomination, months] of [
      [one, ['2026-04']],
      [one, ['2026-12', '2027-01']],
      [two, ['2026-12']],
      [waiting, ['2026-12']],
    ] as const) {
      expect(await askBack(test, of, nomination, { months })).toMatchObject({
        refusal: { code: 'request-faults', faults: [{ field: 'people[0].months' }] },
      });
    }
    expect(await askBack(test, 'apbd-lain', one)).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'funding' }, { field: 'people[0]' }] },
    });
    await askedBack(test, of, one, { months: ['2026-11', '2026-12'] });
    const planned = given(await replace(test, decided, [one]));
    await decideToday(test, planned.determination);
    expect(await unusedOf(test, one)).toBe('2026-05');
    expect((await coverOfOne(test, waiting, '2026-06-01')).cover).toMatchObject({
      paidThrough: '2026-10',
    });
    await sound(test);
  });

  it('is asked for once, however many ask at the same time', async () => {
    const { test, one, cohort } = await twoPaidAndOneWaiting();
    await leave(test, one, 'DIED', '2026-04-10');
    const all = await Promise.all(
      Array.from({ length: 6 }, () => askBack(test, cohort.funding, one)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    await sound(test);
  });

  it('may be refused and asked for again; a receipt brings back one refund only', async () => {
    const { test, one, two, cohort } = await twoPaidAndOneWaiting();
    await leave(test, one, 'DIED', '2026-04-10');
    await leave(test, two, 'MOVED', '2026-05-01');
    const refused = given(await follow(test, await askedBack(test, cohort.funding, one), 'refuse'));
    expect(await unusedOf(test, one)).toBe('');
    const again = given(await follow(test, refused, 'request-again'));
    const rupiah = 8 * 16_800;
    const said = { rupiah, number: 'STS/1' };
    const approved = given(await follow(test, again, 'approve', said));
    given(await follow(test, approved, 'receive', said));
    const other = given(
      await follow(test, await askedBack(test, cohort.funding, two), 'approve', said),
    );
    expect(await follow(test, other, 'receive', { ...said, number: 'sts / 1' })).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'number' }] },
    });
    const third = await follow(test, approved, 'receive', said);
    expect(third).toMatchObject({ refusal: { code: 'state-forbids' } });
    await sound(test);
  });
});

const everybodys = { year: 2026, agency: null };

describe('rupiah saved by duplicates found', () => {
  it('is what each would have cost in the cohort of their agency, with every entry', async () => {
    const { test, cohort } = await twoPaidAndOneWaiting();
    const twice = [await idOf(test, 1, transport), await idOf(test, 2, transport)];
    await nominate(test, transport, 2);
    const admin = anAdmin(test.tenant);
    expect(await duplicatesSaved(test.service, admin, everybodys)).toMatchObject({
      people: 2,
      personMonths: 20,
      rupiah: 2 * 168_000,
      agencies: [{ agency: transport, people: 2, cohort: cohort.id }],
    });
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const asked: Parameters<typeof listDuplicatesSaved>[2] = { ...everybodys, cursor, limit: 1 };
      const page = given(await listDuplicatesSaved(test.service, admin, asked));
      found.push(...page.items.map(({ nomination, rupiah }) => `${nomination} ${rupiah}`));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(found.sort()).toEqual(twice.map((id) => `${id} 168000`).sort());
    const other = await duplicatesSaved(test.service, anOfficer(test.tenant, social), everybodys);
    expect(other).toMatchObject({ people: 0, rupiah: 0 });
  });

  it('is that of one agency alone where one is asked for, in the sum as in the entries', async () => {
    const { test } = await twoPaidAndOneWaiting();
    const twice = await idOf(test, 1, transport);
    const admin = anAdmin(test.tenant);
    const askedOf = async (
      agency: AgencyId,
      actor: Parameters<typeof duplicatesSaved>[1] = admin,
    ) => {
      const asked = { year: 2026, agency };
      const { people } = await duplicatesSaved(test.service, actor, asked);
      const request = { ...asked, cursor: null, limit: 10 };
      const { items } = given(await listDuplicatesSaved(test.service, actor, request));
      return [people, items.map(({ nomination }) => nomination)];
    };
    expect(await askedOf(transport)).toEqual([1, [twice]]);
    expect(await askedOf(social)).toEqual([0, []]);
    expect(await askedOf(transport, anOfficer(test.tenant, social))).toEqual([0, []]);
  });
});
