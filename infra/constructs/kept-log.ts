import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../lib/stage.ts';

/**
 * A log that outlives what wrote it. One that came with a deployment which failed goes with it: it holds nothing yet, and
 * its name would be in the way of the next one.
 */
export function keptLog(
  scope: Construct,
  id: string,
  { stage, logGroupName }: { readonly stage: Stage; readonly logGroupName: string },
): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName,
    retention: stage.logRetentionDays,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
}
