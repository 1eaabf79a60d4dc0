import * as z from 'zod';
import { BackupStack } from '../lib/backup.ts';
import { effects } from '../lib/effects.ts';
import { resourcesOf, templateOf } from './synthesised.ts';

const Plan = z.object({
  BackupPlanRule: z.array(
    z.object({
      ScheduleExpression: z.string(),
      Lifecycle: z.object({ DeleteAfterDays: z.int() }),
    }),
  ),
});

/** Nights of a week by the days of a schedule. */
const nights = new Map([
  ['SUN', 1],
  ['MON-SAT', 6],
]);

function nightsOf(schedule: string): number {
  const [, days = ''] = /^cron\(\d+ \d+ \? \* (\S+) \*\)$/.exec(schedule) ?? [];
  const known = nights.get(days);
  if (known === undefined) throw new Error(`how often is ${schedule}?`);
  return known;
}

/** What a stage has of what AWS asks money for by the piece, counted in its templates. */
export function countedStage(): { readonly backupsKept: number; readonly alarms: number } {
  const { template } = templateOf(BackupStack);
  const [plan] = [...resourcesOf(template, 'AWS::Backup::BackupPlan').values()];
  const copies = Plan.parse(plan?.Properties.BackupPlan).BackupPlanRule.map(
    ({ ScheduleExpression, Lifecycle }) =>
      (nightsOf(ScheduleExpression) * Lifecycle.DeleteAfterDays) / 7,
  );
  return {
    backupsKept: copies.reduce((sum, one) => sum + one, 0),
    alarms: effects.flatMap(({ alarms }) => alarms).length,
  };
}
