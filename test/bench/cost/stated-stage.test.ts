import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BackupStack } from '../../../infra/lib/backup.ts';
import { effects } from '../../../infra/lib/effects.ts';
import { resourcesOf, templateOf } from '../../../infra/test/synthesised.ts';
import { readYear } from './cost-data.ts';

const { beside, fixed } = readYear();

const Plan = z.object({
  BackupPlanRule: z.array(
    z.object({
      ScheduleExpression: z.string(),
      Lifecycle: z.object({ DeleteAfterDays: z.int() }),
    }),
  ),
});

/** Nights of a week on which a rule runs. */
function nightsOf(schedule: string): number {
  const [, days = ''] = /^cron\(\d+ \d+ \? \* (\S+) \*\)$/.exec(schedule) ?? [];
  const nights = new Map([
    ['SUN', 1],
    ['MON-SAT', 6],
  ]).get(days);
  if (nights === undefined) throw new Error(`how often is ${schedule}?`);
  return nights;
}

describe('the year that a price is reckoned for', () => {
  it('keeps as many copies of the tables as the plan does, which cost more than all else together', () => {
    const { template } = templateOf(BackupStack);
    const [plan] = [...resourcesOf(template, 'AWS::Backup::BackupPlan').values()];
    const copies = Plan.parse(plan?.Properties.BackupPlan).BackupPlanRule.map(
      ({ ScheduleExpression, Lifecycle }) =>
        (nightsOf(ScheduleExpression) * Lifecycle.DeleteAfterDays) / 7,
    );
    expect(copies.reduce((sum, one) => sum + one)).toBe(beside.backupsKept);
  });

  it('has as many alarms as a stage', () => {
    expect(fixed.alarms).toBe(effects.flatMap(({ alarms }) => alarms).length);
  });
});
