import { checkInvariants } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { nominate, setQuota } from '../../support/acts.ts';
import {
  aCohort,
  askNothing,
  draft,
  freeze,
  given,
  seen,
  send,
  sign,
} from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { social } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 61_500;
const open = async (granted = 100): Promise<TestService> => {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted });
  await askNothing(test);
  return test;
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

describe('a signature', () => {
  const sent = async (test: TestService, cohort: string) => {
    const frozen = await freeze(test, await draft(test, { cohort }));
    return send(test, frozen);
  };

  it('is refused a second time, with the number that was given', async () => {
    const test = await open();
    await nominate(test, social, 1);
    const one = await sent(test, (await aCohort(test)).id);
    given(await sign(test, one));
    expect(await sign(test, one, { number: '460/2/2026' })).toMatchObject({
      ok: false,
      refusal: { code: 'determination-signed', number: '460/1/2026' },
    });
    await test.work();
    expect(await sign(test, one)).toMatchObject({ ok: false });
    await sound(test);
  });

  it('is refused under a number of the same year that differs in spaces and capitals only', async () => {
    const test = await open(1);
    await nominate(test, social, 1);
    const cohort = await aCohort(test);
    given(await sign(test, await sent(test, cohort.id), { number: '460/1 tahun 2026' }));
    await test.work();
    await setQuota(test, 2);
    await nominate(test, social, 2);
    const other = await sent(test, cohort.id);
    expect(await sign(test, other, { number: ' 460 / 1 TAHUN  2026' })).toMatchObject({
      ok: false,
      refusal: { code: 'number-used', year: '2026' },
    });
    given(await sign(test, other, { number: '460/2 tahun 2026' }));
    await test.work();
    await sound(test);
  });

  it('of a day before the freeze, after today, or outside the office is refused with all reasons', async () => {
    const test = await open();
    await nominate(test, social, 1);
    const one = await sent(test, (await aCohort(test)).id);
    const early = await sign(test, one, { date: '2025-01-01' });
    expect(early).toMatchObject({ ok: false, refusal: { code: 'request-faults' } });
    expect(JSON.stringify(early)).toContain('frozen');
    expect(JSON.stringify(early)).toContain('did not hold the office');
    expect(await sign(test, one, { date: '2026-01-16' })).toMatchObject({ ok: false });
    expect(await seen(test, one)).toMatchObject({ state: 'sent' });
  });

  it('is given once when two enter it in the same moment', async () => {
    const test = await open();
    await nominate(test, social, 1);
    const one = await sent(test, (await aCohort(test)).id);
    const siblings = [test.service, test.sibling(), test.sibling()];
    const answers = await Promise.all(
      siblings.map((service, i) => sign(test, one, { number: `460/${i}`, service })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await test.work();
    expect(await seen(test, one)).toMatchObject({ state: 'in-force' });
    await sound(test);
  });
});
