import { Overview } from '@payung/contract';
import {
  addDays,
  type CalendarDate,
  Instant,
  startOfDay,
  type TenantId,
  todayIn,
} from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { type centralApi, homeOf, openCentralApi } from '../support/central-api.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { onBoard, type TestControl } from '../support/test-control.ts';

const database = embeddedDatabase();
const open = (seed: number) => openCentralApi(database.endpoint(), seed);

describe('what a region’s night tells the centre', () => {
  const hour = 60 * 60_000;

  it('that it stands still, or a region would learn of unpaid months from a widow', async () => {
    const { test, ask } = await open(35_021);
    const [ran, never] = [await onBoard(test, '33.02'), await onBoard(test, '33.03')];
    await night(test, ran.tenant);
    expect(await homeOf(ask)).toEqual([]);
    test.clock.advance(35 * hour);
    expect(await homeOf(ask)).toEqual([]);
    test.clock.advance(2 * hour);
    expect(await homeOf(ask)).toMatchObject([
      { act: 'look-after-night', count: 2, late: 2, only: null },
    ]);
    expect((await overviewOf(ask)).nightsMissed).toMatchObject([
      { id: ran.tenant, regencyCode: '33.02', isLate: true, failedSteps: [] },
      { id: never.tenant, regencyCode: '33.03', lastAt: null, isLate: true, failedSteps: [] },
    ]);
    await night(test, ran.tenant);
    expect(await homeOf(ask)).toMatchObject([
      { act: 'look-after-night', count: 1, late: 1, only: never.tenant },
    ]);
    await night(test, never.tenant);
    expect((await overviewOf(ask)).nightsMissed).toEqual([]);
  });

  it('nothing before the first night of all, or a new machine would begin with an alarm', async () => {
    const { test, ask } = await open(35_024);
    await onBoard(test, '33.02');
    test.clock.advance(100 * hour);
    expect(await homeOf(ask)).toEqual([]);
    expect((await overviewOf(ask)).nightsMissed).toEqual([]);
    // the other has its turn an hour later
    const { tenant } = await onBoard(test, '33.03');
    await night(test, tenant);
    test.clock.advance(hour);
    expect((await overviewOf(ask)).nightsMissed).toEqual([]);
    for (const _ of [1, 2]) {
      test.clock.advance(18 * hour);
      await night(test, tenant);
    }
    expect((await overviewOf(ask)).nightsMissed).toMatchObject([{ regencyCode: '33.02' }]);
  });

  it('that a step of it failed, by the step’s name and nothing of anybody', async () => {
    const { test, ask } = await open(35_022);
    const { tenant } = await onBoard(test, '33.02');
    await night(test, tenant, ['watchCover']);
    expect(await homeOf(ask)).toMatchObject([
      { act: 'look-after-night', count: 1, late: 0, only: tenant },
    ]);
    const [missed] = (await overviewOf(ask)).nightsMissed;
    expect(missed).toMatchObject({ failedSteps: ['watchCover'], isLate: false });
  });

  it('that its regulation ends, in time for the next to be signed', async () => {
    const { test, ask } = await open(35_023);
    const { tenant } = await onBoard(test, '33.02');
    const today = todayIn('Asia/Jakarta', test.clock.now());
    const endsAt = (days: number) => night(test, tenant, [], addDays(today, days));
    await endsAt(91);
    expect(await homeOf(ask)).toEqual([]);
    await endsAt(90);
    expect(await homeOf(ask)).toMatchObject([
      { act: 'renew-regulation', count: 1, late: 0, oldest: addDays(today, 90), only: tenant },
    ]);
    await endsAt(0);
    expect((await overviewOf(ask)).regulationsEnding).toMatchObject([{ hasEnded: false }]);
    await endsAt(-1);
    expect(await homeOf(ask)).toMatchObject([{ act: 'renew-regulation', late: 1 }]);
    expect((await overviewOf(ask)).regulationsEnding).toMatchObject([{ hasEnded: true }]);
  });

  it('by the day of its own time zone: whoever lives in the east is a day ahead of Jakarta late in the evening', async () => {
    const { test, ask } = await open(35_025);
    const today = todayIn('Asia/Jakarta', test.clock.now());
    const zones = { '33.02': 'Asia/Jakarta', '91.71': 'Asia/Jayapura' } as const;
    for (const [code, timeZone] of Object.entries(zones)) {
      const { tenant } = await onBoard(test, code, { timeZone });
      await night(test, tenant, [], today);
    }
    const ended = async () =>
      Object.fromEntries(
        (await overviewOf(ask)).regulationsEnding.map((one) => [one.regencyCode, one.hasEnded]),
      );
    expect(await ended()).toEqual({ '33.02': false, '91.71': false });
    test.clock.advance(startOfDay('Asia/Jayapura', today, 1) - test.clock.now());
    expect(await ended()).toEqual({ '33.02': false, '91.71': true });
    expect(await homeOf(ask)).toMatchObject([{ act: 'renew-regulation', count: 2, late: 1 }]);
  });

  const overviewOf = async (ask: ReturnType<typeof centralApi>) =>
    Overview.parse(JSON.parse((await ask('GET', '/overview')).text));

  const night = (
    test: TestControl,
    tenant: TenantId,
    failedSteps: string[] = [],
    regulationEndsOn: CalendarDate | null = null,
  ) => {
    const at = Instant.parse(new Date(test.clock.now()).toISOString());
    return test.service.database.keepNight(tenant, { at, failedSteps, regulationEndsOn });
  };
});
