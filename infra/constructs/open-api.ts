import { type Stack, Validations } from 'aws-cdk-lib';
import {
  HttpApi,
  type HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { accessLogFormat } from './guarded-api.ts';
import { keptLog } from './kept-log.ts';

interface OpenApiProps {
  readonly stage: Stage;
  readonly name: 'own-cover' | 'public-api';
  readonly fn: LambdaFunction;
  /** The one route; whatever else is asked never reaches the function. */
  readonly route: { readonly path: string; readonly method: HttpMethod };
  /** Why nobody is asked for a token. */
  readonly reason: string;
  /** Requests a second over all callers; beyond them clients get 429 and come again. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
}

/**
 * An HTTP API without a token before one function. It is a function and no construct: what it makes bears the names that
 * it has in the stacks that stand already.
 */
export function openApi(stack: Stack, props: OpenApiProps): HttpApi {
  const { stage, name, fn, route, reason, throttle } = props;
  const api = new HttpApi(stack, 'HttpApi', {
    apiName: `payung-${stage.name}-${name}`,
    createDefaultStage: false,
  });
  const routes = api.addRoutes({
    path: route.path,
    methods: [route.method],
    integration: new HttpLambdaIntegration('Function', fn),
  });
  for (const one of routes) Validations.of(one).acknowledge({ id: 'AwsSolutions-APIG4', reason });
  const logGroupName = `/payung/${stage.name}/${name}-access`;
  const logGroup = keptLog(stack, 'AccessLog', { stage, logGroupName });
  new HttpStage(stack, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle,
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup),
      format: accessLogFormat(),
    },
  });
  const { publicApiHost, ownCoverHost } = namesOf(stage).parameters;
  new StringParameter(stack, 'Host', {
    parameterName: name === 'own-cover' ? ownCoverHost : publicApiHost,
    stringValue: `${api.apiId}.execute-api.${stage.region}.amazonaws.com`,
  });
  return api;
}
