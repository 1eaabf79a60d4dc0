import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { openApi } from '../constructs/open-api.ts';
import { throughTablesOnly } from '../constructs/table-key.ts';
import { TenantFunction } from '../constructs/tenant-function.ts';
import { onlyLeadingKeys } from '../constructs/tenant-role.ts';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/**
 * Whether somebody is covered, `/public/v1/own-cover`: without a token, for one region at a time. It reads and writes
 * nothing but how often a NIK was tried (ADR 0037).
 */
export class OwnCoverStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const own = new TenantFunction(this, 'OwnCover', {
      stage,
      folder: 'own-cover',
      exportName: 'handler',
      timeout: Duration.seconds(10),
      memoryMb: 512,
      tenantAccess: {
        items: [
          { sid: 'OwnItemsToRead', tables: ['tenancy', 'registry'], may: ['read'] },
          { sid: 'OwnTries', tables: ['registry'], may: ['write'], partitions: ['TRIES'] },
        ],
        lists: 'none',
      },
    });
    this.findRegencies(stage, own.role);
    const api = openApi(this, {
      stage,
      name: 'own-cover',
      fn: own.fn,
      route: { path: '/public/v1/own-cover/{id}', method: HttpMethod.POST },
      reason: 'Workers have no account: a NIK and a fact that it does not hold are asked for.',
      throttle: { rateLimit: 10, burstLimit: 20 },
    });
    new EffectAlarm(this, 'OwnCoverFails', {
      stage,
      metric: api.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) }),
      threshold: 5,
      evaluationPeriods: 2,
      effect: 'Workers who ask whether they are covered get no answer.',
      runbook: 'docs/operations/alarms.md#the-check-of-own-cover-fails',
    });
    new EffectAlarm(this, 'OwnCoverTriedOften', {
      stage,
      metric: api.metricClientError({ statistic: 'Sum', period: Duration.hours(1) }),
      threshold: 500,
      evaluationPeriods: 1,
      effect: 'Somebody may be trying out numbers of other people.',
      runbook: 'docs/operations/alarms.md#the-check-of-own-cover-fails',
    });
  }

  /** Which region a regency is; what lies inside one needs that region's session. */
  private findRegencies(stage: Stage, role: IRole): void {
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'Regencies',
        actions: ['dynamodb:BatchGetItem'],
        resources: [namesOf(stage).tableArn('tenancy')],
        conditions: onlyLeadingKeys('REGENCY#*'),
      }),
    );
    role.addToPrincipalPolicy(throughTablesOnly(this, stage, 'read'));
  }
}
