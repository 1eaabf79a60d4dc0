import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { openApi } from '../constructs/open-api.ts';
import { StageFunction } from '../constructs/stage-function.ts';
import { throughTablesOnly } from '../constructs/table-key.ts';
import { anyUlid, onlyLeadingKeys } from '../constructs/tenant-role.ts';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** What everybody may read, `/public/v1`: no token, and no way to anything that is not published. */
export class PublicApiStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const { fn, role } = this.newFunction(stage);
    this.readPublished(stage, role);
    const api = openApi(this, {
      stage,
      name: 'public-api',
      fn,
      route: { path: '/public/v1/{proxy+}', method: HttpMethod.GET },
      reason: 'What is read here is for everybody: aggregates that a region published.',
      // most answers come from the edges; whoever asks past them gets 429
      throttle: { rateLimit: 50, burstLimit: 100 },
    });
    new EffectAlarm(this, 'PublicApiFails', {
      stage,
      metric: api.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) }),
      threshold: 5,
      evaluationPeriods: 2,
      effect: 'The public sees no figures of regions that publish them.',
      runbook: 'docs/operations/alarms.md#the-public-api-fails',
    });
  }

  private newFunction(stage: Stage): StageFunction {
    const own = new StageFunction(this, 'PublicApi', {
      stage,
      folder: 'public-api',
      exportName: 'handler',
      timeout: Duration.seconds(10),
      memoryMb: 512,
    });
    own.tell({ TENANCY_TABLE: namesOf(stage).tables.tenancy });
    return own;
  }

  /** Which region a regency is, and what it laid open. Beside the latter lie members and wrapped keys: not for this role. */
  private readPublished(stage: Stage, role: IRole): void {
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'Published',
        actions: ['dynamodb:BatchGetItem', 'dynamodb:Query'],
        resources: [namesOf(stage).tableArn('tenancy')],
        conditions: onlyLeadingKeys('REGENCY#*', `T#${anyUlid}#PUBLIC`),
      }),
    );
    role.addToPrincipalPolicy(throughTablesOnly(this, stage, 'read'));
  }
}
