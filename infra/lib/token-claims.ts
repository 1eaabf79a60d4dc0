import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { StageFunction } from '../constructs/stage-function.ts';
import { sumOfMetrics } from '../constructs/sum-of-metrics.ts';
import { throughTablesOnly } from '../constructs/table-key.ts';
import { anyUlid, onlyLeadingKeys } from '../constructs/tenant-role.ts';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** What an access token is made of: the regions of a user, what the user is there, and how each region stands. */
const readPartitions = ['CENTRAL#ADMINS', 'U#*', `T#${anyUlid}#MEMBERS`, `T#${anyUlid}#REGION`];

/**
 * Asked by the user pool before each access token. It reads and never writes; the pool's own leave to call it, and
 * its leave to ask the pool for second factors, stand with the pool (`identity`).
 */
export class TokenClaimsStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const names = namesOf(stage);
    const claims = new StageFunction(this, 'TokenClaims', {
      stage,
      folder: 'token-claims',
      exportName: 'handler',
      // Cognito gives up after 5 s
      timeout: Duration.seconds(5),
      memoryMb: 512,
      roleName: names.roles.tokenClaims,
    });
    claims.tell({ TENANCY_TABLE: names.tables.tenancy });
    claims.role.addToPolicy(
      new PolicyStatement({
        sid: 'ReadMemberships',
        actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
        resources: [names.tableArn('tenancy')],
        conditions: onlyLeadingKeys(...readPartitions),
      }),
    );
    claims.role.addToPolicy(throughTablesOnly(this, stage, 'read'));
    const period = Duration.minutes(5);
    new EffectAlarm(this, 'SignInFails', {
      stage,
      metric: sumOfMetrics(period, {
        errors: claims.fn.metricErrors({ statistic: 'Sum', period }),
        throttles: claims.fn.metricThrottles({ statistic: 'Sum', period }),
      }),
      // one officer in a quiet hour, who tries once more
      threshold: 1,
      evaluationPeriods: 1,
      effect: 'Nobody can sign in, and whoever works is thrown out within 15 minutes.',
      runbook: 'docs/operations/alarms.md#sign-in-fails',
    });
  }
}
