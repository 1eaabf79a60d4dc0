import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { TenantFunction } from '../constructs/tenant-function.ts';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** What anybody may read without a token: neither says anything of a tenant. */
const openPaths = ['/v1/openapi.json', '/v1/health'];

/** Explicit, so that a browser's preflight is not answered as if it carried a token. */
const guardedMethods = [
  HttpMethod.GET,
  HttpMethod.POST,
  HttpMethod.PUT,
  HttpMethod.PATCH,
  HttpMethod.DELETE,
];

/** Requests a second over all tenants; beyond them clients get 429 and come again. */
const requestsPerSecond = 200;
const requestBurst = 400;

/** The API of a region, `/v1`. Why an HTTP API: ADR 0005. */
export class RegionApiStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const names = namesOf(stage);
    const { fn, role } = new TenantFunction(this, 'RegionApi', {
      stage,
      folder: 'region-api',
      exportName: 'handler',
      // API Gateway gives up after 30 s; the function ends first and says why
      timeout: Duration.seconds(28),
      memoryMb: 1024,
      tenantAccess: { tables: ['tenancy', 'registry', 'journal'], lists: 'read-write' },
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [names.importQueueArn] }),
    );
    const api = this.httpApi(stage, fn);
    this.openStage(api, stage);
    new StringParameter(this, 'ApiHost', {
      parameterName: names.parameters.apiHost,
      stringValue: `${api.apiId}.execute-api.${this.region}.amazonaws.com`,
    });
    this.watch(api, stage);
  }

  private httpApi(stage: Stage, fn: LambdaFunction): HttpApi {
    const { parameters } = namesOf(stage);
    const api = new HttpApi(this, 'HttpApi', {
      apiName: `payung-${stage.name}-region-api`,
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer(
        'SignedIn',
        StringParameter.valueForStringParameter(this, parameters.tokenIssuer),
        { jwtAudience: [StringParameter.valueForStringParameter(this, parameters.tokenAudience)] },
      ),
    });
    const integration = new HttpLambdaIntegration('Function', fn);
    api.addRoutes({ path: '/v1/{proxy+}', methods: guardedMethods, integration });
    for (const path of openPaths) {
      const routes = api.addRoutes({
        path,
        methods: [HttpMethod.GET],
        integration,
        authorizer: new HttpNoneAuthorizer(),
      });
      for (const route of routes) {
        Validations.of(route).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason: 'The description of the API and the sign of life hold nothing of any tenant.',
        });
      }
    }
    return api;
  }

  private openStage(httpApi: HttpApi, stage: Stage): void {
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: `/payung/${stage.name}/region-api-access`,
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new HttpStage(this, 'Stage', {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: requestBurst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: accessLogFormat(),
      },
    });
  }

  private watch(api: HttpApi, stage: Stage): void {
    const period = Duration.minutes(5);
    new EffectAlarm(this, 'ApiFails', {
      stage,
      metric: api.metricServerError({ statistic: 'Sum', period }),
      threshold: 5,
      evaluationPeriods: 2,
      effect: 'Officers see "the service could not answer" instead of their workers and lists.',
      runbook: 'docs/operations/alarms.md#the-api-fails',
    });
    new EffectAlarm(this, 'ApiSlow', {
      stage,
      metric: api.metricLatency({ statistic: 'p95', period }),
      threshold: 3000,
      evaluationPeriods: 3,
      effect: 'Every page and every saved worker takes officers more than three seconds.',
      runbook: 'docs/operations/alarms.md#the-api-is-slow',
    });
  }
}

/** No address, no path with ids, no token claims: enough to see what fails and how slowly, and of nobody. */
function accessLogFormat(): AccessLogFormat {
  return AccessLogFormat.custom(
    JSON.stringify({
      requestId: AccessLogField.contextRequestId(),
      time: AccessLogField.contextRequestTimeEpoch(),
      route: '$context.routeKey',
      status: AccessLogField.contextStatus(),
      bytes: AccessLogField.contextResponseLength(),
      milliseconds: '$context.responseLatency',
      integrationError: '$context.integrationErrorMessage',
      authorizerError: '$context.authorizer.error',
    }),
  );
}
