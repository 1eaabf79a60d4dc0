import { describe, expect, it } from 'vitest';
import { aStage, only, resourcesOf, statementsByRole, templateOf } from '../test/synthesised.ts';
import { RegionApiStack } from './region-api.ts';

const { template } = templateOf(RegionApiStack);
const routes = [...resourcesOf(template, 'AWS::ApiGatewayV2::Route').values()];

describe('who gets in', () => {
  it('asks for a token on every route but two, or a region can be read by anybody', () => {
    const open = routes.filter(({ Properties }) => Properties.AuthorizationType !== 'JWT');
    expect(open.map(({ Properties }) => Properties.RouteKey)).toEqual([
      'GET /v1/openapi.json',
      'GET /v1/health',
    ]);
    for (const { Properties } of routes) {
      if (!open.some((route) => route.Properties === Properties)) {
        expect(Properties.AuthorizerId, String(Properties.RouteKey)).toBeDefined();
      }
    }
  });

  it('guards what it was built for', () => {
    const guarded = routes.filter(({ Properties }) => Properties.AuthorizationType === 'JWT');
    expect(guarded.map(({ Properties }) => Properties.RouteKey)).toEqual(
      ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => `${method} /v1/{proxy+}`),
    );
  });

  it('believes the issuer and the audience that identity wrote down, and no other', () => {
    const { Properties } = only(resourcesOf(template, 'AWS::ApiGatewayV2::Authorizer'));
    expect(Properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Issuer: { Ref: expect.stringContaining('identityissuer') },
        Audience: [{ Ref: expect.stringContaining('identityaudience') }],
      },
    });
  });
});

describe('what it may do beside the regions’ own data', () => {
  const actions = [...statementsByRole(template).values()]
    .flat()
    .flatMap(({ Action }) => Action)
    .filter((action) => !/^(dynamodb|kms|s3|sqs|sts|logs|xray):/.test(action));

  it('is what admins do with accounts, and asking across regions: an account may serve another region', () => {
    expect(actions.toSorted()).toEqual([
      'cognito-idp:AdminCreateUser',
      'cognito-idp:AdminGetUser',
      'cognito-idp:AdminResetUserPassword',
      'cognito-idp:AdminUserGlobalSignOut',
      'cognito-idp:CreateUserPoolClient',
      // the check across regions; of what function, and how it is sealed, is told where that stands
      'lambda:InvokeFunction',
    ]);
  });
});

describe('how it is kept standing', () => {
  it('throttles, or one office at its desks takes the service from all others', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    });
  });

  it('grows by a line of the stage, or the regions of the whole country wait for a new release of the code', () => {
    templateOf(RegionApiStack, {
      ...aStage,
      requestsPerSecond: 508,
    }).template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 508, ThrottlingBurstLimit: 1016 },
    });
  });

  it('logs each request without address, path, query or claim, or personal data gathers in logs', () => {
    const { Properties } = only(resourcesOf(template, 'AWS::ApiGatewayV2::Stage'));
    const { Format } = Properties.AccessLogSettings as { Format: string };
    expect(Object.values(JSON.parse(Format))).toEqual([
      '$context.requestId',
      '$context.requestTimeEpoch',
      '$context.routeKey',
      '$context.status',
      '$context.responseLength',
      '$context.responseLatency',
      '$context.integrationErrorMessage',
      '$context.authorizer.error',
    ]);
  });

  it('answers before API Gateway gives up at 30 s, or the caller never learns what became of it', () => {
    template.hasResourceProperties('AWS::Lambda::Function', { Timeout: 28 });
  });

  it('is called in the form of payload 2.0, which the handler reads', () => {
    template.allResourcesProperties('AWS::ApiGatewayV2::Integration', {
      IntegrationType: 'AWS_PROXY',
      PayloadFormatVersion: '2.0',
    });
  });
});

describe('its function', () => {
  it('runs on the Node that was tested, on ARM', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
    });
  });

  it('is told every name it reads at its start, or it does not start', () => {
    const { Properties } = only(resourcesOf(template, 'AWS::Lambda::Function'));
    const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
    expect(Variables).toMatchObject({
      STAGE: 'uji',
      TENANCY_TABLE: 'payung-uji-tenancy',
      REGISTRY_TABLE: 'payung-uji-registry',
      JOURNAL_TABLE: 'payung-uji-journal',
      LISTS_BUCKET: 'payung-uji-lists-111122223333',
      IMPORT_QUEUE_URL: 'https://sqs.ap-southeast-3.amazonaws.com/111122223333/payung-uji-imports',
      TENANT_ROLE_ARN: { 'Fn::GetAtt': [expect.stringMatching('TenantRole'), 'Arn'] },
      SEALING_KEY_ID: { Ref: expect.stringContaining('datasealingkeyarn') },
      LOG_LEVEL: 'INFO',
      POWERTOOLS_SERVICE_NAME: 'region-api',
      TOKEN_ISSUER: { Ref: expect.stringContaining('identityissuer') },
      TOKEN_CLIENTS: { Ref: expect.stringContaining('identityaudience') },
      USER_POOL_ID: { Ref: expect.stringContaining('identityuserpoolid') },
    });
  });

  it('keeps its logs as long as the stage says, and not for ever', () => {
    template.allResourcesProperties('AWS::Logs::LogGroup', {
      RetentionInDays: aStage.logRetentionDays,
    });
    template.resourceCountIs('AWS::Logs::LogGroup', 2);
  });
});
