import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { payungApp } from '../lib/app.ts';
import { resourcesOf, withoutBundling } from './synthesised.ts';

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

const Alarm = z.object({ Metrics: z.array(z.looseObject({})).optional() });

/** Metrics that an alarm looks at: AWS asks for each of them. */
function lookedAt(properties: unknown): number {
  const { Metrics } = Alarm.parse(properties);
  return Metrics?.filter((one) => 'MetricStat' in one).length ?? 1;
}

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);

/**
 * What a stage has of what AWS asks money for by the piece, counted in its templates.
 *
 * @param outdir a folder for the templates
 */
export function countedStage(outdir: string): { backupsKept: number; alarms: number } {
  const { stacks } = payungApp({
    context: withoutBundling,
    builtinCloudFormationValidation: false,
    outdir,
  });
  const all = (type: string) =>
    [...stacks.values()].flatMap((stack) =>
      [...resourcesOf(Template.fromStack(stack), type).values()].map((one) => one.Properties),
    );
  const copies = all('AWS::Backup::BackupPlan')
    .flatMap(({ BackupPlan }) => Plan.parse(BackupPlan).BackupPlanRule)
    .map(
      ({ ScheduleExpression, Lifecycle }) =>
        (nightsOf(ScheduleExpression) * Lifecycle.DeleteAfterDays) / 7,
    );
  return { backupsKept: sum(copies), alarms: sum(all('AWS::CloudWatch::Alarm').map(lookedAt)) };
}
