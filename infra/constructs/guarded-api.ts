import { type Duration, Validations } from 'aws-cdk-lib';
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
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import type { SystemsList } from '../lib/machine-clients.ts';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { keptLog } from './kept-log.ts';

/** Explicit, so that a browser's preflight is not answered as if it carried a token. */
const guardedMethods = [
  HttpMethod.GET,
  HttpMethod.POST,
  HttpMethod.PUT,
  HttpMethod.PATCH,
  HttpMethod.DELETE,
];

interface GuardedApiProps {
  readonly stage: Stage;
  readonly name: 'central-api' | 'region-api';
  readonly fn: LambdaFunction;
  /** All routes begin with it, e.g. `/v1`; those of a later list of systems with the path of that list before it. */
  readonly prefix: string;
  /** Agencies' own systems that are let in beside people, the first list first; none where they have nothing to do. */
  readonly systems: readonly SystemsList[];
  /** What anybody may read without a token: neither may say anything of a tenant. */
  readonly openPaths: readonly string[];
  /** Requests a second over all callers; beyond them clients get 429 and come again. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  /** The parameter that the portal reads the API's host from. */
  readonly hostParameter: string;
}

/**
 * An HTTP API (why: ADR 0005) before one function. The gateway turns away whoever has no token of this stage; the
 * function verifies the token again and asks what its user is today (ADR 0014).
 */
export class GuardedApi extends Construct {
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: GuardedApiProps) {
    super(scope, id);
    const { stage, name, fn, throttle, hostParameter } = props;
    const integration = new HttpLambdaIntegration('Function', fn, {
      // one for each route would outgrow the policy of a function (20 KB) once all lists of systems have theirs
      scopePermissionToRoute: false,
    });
    this.api = this.guarded(props, integration);
    this.openRoutes(props, integration);
    const logGroupName = `/payung/${stage.name}/${name}-access`;
    const logGroup = keptLog(this, 'AccessLog', { stage, logGroupName });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: accessLogFormat(),
      },
    });
    new StringParameter(this, 'Host', {
      parameterName: hostParameter,
      stringValue: `${this.api.apiId}.execute-api.${stage.region}.amazonaws.com`,
    });
  }

  serverErrors(period: Duration): Metric {
    return this.api.metricServerError({ statistic: 'Sum', period });
  }

  latency(period: Duration): Metric {
    return this.api.metricLatency({ statistic: 'p95', period });
  }

  /** An authorizer takes 50 audiences, so that each later list of systems has one of its own, on routes of its own. */
  private guarded(
    { stage, name, prefix, systems }: GuardedApiProps,
    integration: HttpLambdaIntegration,
  ): HttpApi {
    const { parameters } = namesOf(stage);
    const portal = StringParameter.valueForStringParameter(this, parameters.tokenAudience);
    const issuer = StringParameter.valueForStringParameter(this, parameters.tokenIssuer);
    const [first, ...later] = systems;
    const api = new HttpApi(this, 'HttpApi', {
      apiName: `payung-${stage.name}-${name}`,
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('SignedIn', issuer, {
        jwtAudience: [portal, ...(first?.clients ?? [])],
      }),
    });
    api.addRoutes({ path: `${prefix}/{proxy+}`, methods: guardedMethods, integration });
    for (const { number, path, clients } of later) {
      api.addRoutes({
        path: `${path}${prefix}/{proxy+}`,
        methods: guardedMethods,
        integration,
        authorizer: new HttpJwtAuthorizer(`Systems${number}`, issuer, {
          jwtAudience: [...clients],
        }),
      });
    }
    return api;
  }

  private openRoutes({ openPaths }: GuardedApiProps, integration: HttpLambdaIntegration): void {
    for (const path of openPaths) {
      const routes = this.api.addRoutes({
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
  }
}

/** No address, no path with ids, no token claims: enough to see what fails and how slowly, and of nobody. */
export function accessLogFormat(): AccessLogFormat {
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
