import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { letKeepAccounts, signInVariables } from '../constructs/account-rights.ts';
import { crosscheckVariables, letAskAcrossRegions } from '../constructs/ask-crosscheck.ts';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { GuardedApi } from '../constructs/guarded-api.ts';
import { letSendWork } from '../constructs/send-work.ts';
import { TenantFunction } from '../constructs/tenant-function.ts';
import { allOwnItems } from '../constructs/tenant-role.ts';
import { letPointUsers } from '../constructs/user-pointers.ts';
import { systemsListsOf } from './machine-clients.ts';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** The API of a region, `/v1`. Why an HTTP API: ADR 0005. */
export class RegionApiStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const names = namesOf(stage);
    const regionApi = new TenantFunction(this, 'RegionApi', {
      stage,
      folder: 'region-api',
      exportName: 'handler',
      // API Gateway gives up after 30 s; the function ends first and says why
      timeout: Duration.seconds(28),
      memoryMb: 1024,
      tenantAccess: { items: allOwnItems, lists: 'read-write' },
    });
    const { fn, role } = regionApi;
    regionApi.tell({ ...signInVariables(this, stage), ...crosscheckVariables(this, stage) });
    letAskAcrossRegions(this, stage, { own: role, session: regionApi.tenantRole.role });
    letSendWork(stage, role);
    letPointUsers(this, stage, role, ['DeleteItem', 'PutItem', 'Query']);
    letKeepAccounts(this, stage, role, ['invite', 'help', 'admitMachines']);
    const api = new GuardedApi(this, 'Api', {
      stage,
      name: 'region-api',
      fn,
      prefix: '/v1',
      systems: systemsListsOf(stage.machineClients),
      openPaths: ['/v1/openapi.json', '/v1/health'],
      throttle: {
        rateLimit: stage.requestsPerSecond,
        burstLimit: 2 * stage.requestsPerSecond,
      },
      hostParameter: names.parameters.apiHost,
    });
    this.watch(api, stage);
  }

  private watch(api: GuardedApi, stage: Stage): void {
    const period = Duration.minutes(5);
    new EffectAlarm(this, 'ApiFails', {
      stage,
      metric: api.serverErrors(period),
      threshold: 5,
      evaluationPeriods: 2,
      effect: 'Officers see "the service could not answer" instead of their workers and lists.',
      runbook: 'docs/operations/alarms.md#the-api-fails',
    });
    new EffectAlarm(this, 'ApiSlow', {
      stage,
      metric: api.latency(period),
      threshold: 3000,
      evaluationPeriods: 3,
      effect: 'Every page and every saved worker takes officers more than three seconds.',
      runbook: 'docs/operations/alarms.md#the-api-is-slow',
    });
  }
}
