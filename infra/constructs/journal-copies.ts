import { Duration, type Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { EffectAlarm } from './effect-alarm.ts';
import type { TenantFunction } from './tenant-function.ts';

/** Copies that the archive did not take, of all functions that put some. */
const copiesRefused = (stage: Stage) => ({
  metricNamespace: `payung/${stage.name}`,
  metricName: 'CopiesRefused',
});

/** Puts copies of the journal into the archive, in the folder of the session's tenant; it can take nothing back. */
export function letCopy(stack: Stack, stage: Stage, copies: TenantFunction): void {
  const { archiveBucket, parameters } = namesOf(stage);
  const parameter = (name: string) => StringParameter.valueForStringParameter(stack, name);
  copies.tenantRole.putIntoArchive(parameter(parameters.archiveKeyArn));
  copies.tell({
    ARCHIVE_BUCKET: archiveBucket,
    CHECKPOINT_KEY_ID: parameter(parameters.checkpointKeyArn),
  });
  new MetricFilter(copies, 'CopiesRefused', {
    logGroup: copies.logGroup,
    filterPattern: FilterPattern.stringValue('$.message', '=', 'ARCHIVE_FAILED'),
    ...copiesRefused(stage),
    metricValue: '1',
  });
}

/** Rings when the archive takes no copies, whichever function puts them. */
export function alarmOnCopies(stack: Stack, stage: Stage): void {
  const { metricNamespace: namespace, metricName } = copiesRefused(stage);
  new EffectAlarm(stack, 'CopiesFail', {
    stage,
    metric: new Metric({ namespace, metricName, statistic: 'Sum', period: Duration.minutes(5) }),
    threshold: 0,
    evaluationPeriods: 2,
    effect: 'Figures stand still and the archive lacks entries, so an auditor cannot compare them.',
    runbook: 'docs/operations/alarms.md#the-archive-takes-no-copies',
  });
}
