import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { allSystemsPaths, clientsOf, fullLists } from '../test/own-systems.ts';
import {
  aStage,
  flat,
  only,
  resourcesOf,
  statementsByRole,
  templateOf,
} from '../test/synthesised.ts';
import { systemsListsOf } from './machine-clients.ts';
import { RegionApiStack } from './region-api.ts';
import type { Stage } from './stage.ts';

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

describe('agencies’ own systems', () => {
  const Authorizer = z.object({
    JwtConfiguration: z.object({ Issuer: z.unknown(), Audience: z.array(z.unknown()) }),
  });
  const Route = z.object({
    RouteKey: z.string(),
    AuthorizationType: z.string(),
    AuthorizerId: z.string().optional(),
    Target: z.unknown(),
  });

  /** Routes of a stage with such systems, each with whom its authorizer lets in; null where there is none. */
  function doorsOf(machineClients: Stage['machineClients']) {
    const { template: made } = templateOf(RegionApiStack, { ...aStage, machineClients });
    const authorizers = resourcesOf(made, 'AWS::ApiGatewayV2::Authorizer');
    const audienceOf = (reference: string) => {
      const found = authorizers.get(reference.replace(/^ref:/, ''))?.Properties;
      return Authorizer.parse(flat(found)).JwtConfiguration.Audience;
    };
    const doors = [...resourcesOf(made, 'AWS::ApiGatewayV2::Route').values()].map((route) => {
      const { RouteKey, AuthorizationType, AuthorizerId, Target } = Route.parse(
        flat(route.Properties),
      );
      const isGuarded = AuthorizationType === 'JWT' && AuthorizerId !== undefined;
      return { RouteKey, Target, letsIn: isGuarded ? audienceOf(AuthorizerId) : null };
    });
    return { doors, authorizers: [...authorizers.values()], made };
  }

  const { doors, authorizers, made } = doorsOf(fullLists);
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

  it('are let in at the address of their list and at no other, or one in five regions is turned away', () => {
    for (const { number, path, clients } of systemsListsOf(fullLists)) {
      const portal = number === 1 ? [expect.stringContaining('identityaudience')] : [];
      for (const method of methods) {
        const door = doors.filter(({ RouteKey }) => RouteKey === `${method} ${path}/v1/{proxy+}`);
        expect(door.map(({ letsIn }) => letsIn)).toEqual([[...portal, ...clients]]);
      }
    }
  });

  it('find nothing open before their addresses: what anybody may read stands at /v1 alone', () => {
    const open = doors.filter(({ letsIn }) => letsIn === null);
    expect(open.map(({ RouteKey }) => RouteKey)).toEqual([
      'GET /v1/openapi.json',
      'GET /v1/health',
    ]);
    const before = doors.filter(({ RouteKey }) => RouteKey.includes('/systems-'));
    expect(before).toHaveLength(9 * methods.length);
    for (const { RouteKey } of before) {
      expect(RouteKey).toMatch(/^[A-Z]+ \/systems-([2-9]|10)\/v1\/\{proxy\+\}$/);
    }
  });

  it('of a later list are nobody to the address of the portal, nor is the portal anybody to theirs', () => {
    const letIn = (path: string) =>
      new Set(doors.find(({ RouteKey }) => RouteKey === `GET ${path}/v1/{proxy+}`)?.letsIn);
    const here = letIn('');
    expect(here.size).toBe(50);
    for (const path of allSystemsPaths.slice(1)) {
      expect(letIn(path).size).toBe(50);
      expect(
        [...letIn(path)].filter((client) => here.has(client)),
        path,
      ).toEqual([]);
    }
  });

  it('are checked by the one issuer, within what API Gateway gives an API', () => {
    expect(authorizers).toHaveLength(10);
    for (const { Properties } of authorizers) {
      const { Issuer, Audience } = Authorizer.parse(flat(Properties)).JwtConfiguration;
      expect(Issuer).toEqual(expect.stringContaining('identityissuer'));
      expect(Audience.length).toBeLessThanOrEqual(50);
      expect(Properties.IdentitySource).toEqual(['$request.header.Authorization']);
    }
  });

  it('reach the one function by one integration and one permission, or the last lists outgrow its policy', () => {
    made.resourceCountIs('AWS::ApiGatewayV2::Integration', 1);
    expect(new Set(doors.map(({ Target }) => Target)).size).toBe(1);
    const allowed = only(resourcesOf(made, 'AWS::Lambda::Permission')).Properties;
    expect(flat(allowed)).toMatchObject({
      Principal: 'apigateway.amazonaws.com',
      SourceArn: expect.stringMatching(/:ref:ApiHttpApi\w+\/\*\/\*\/\*$/),
    });
  });

  it('have no address while their list names nobody', () => {
    const { doors: some } = doorsOf({ 1: clientsOf(1, 1), 2: [], 3: clientsOf(3, 1) });
    const paths = new Set(some.map(({ RouteKey }) => RouteKey.split(' ')[1]));
    expect([...paths].filter((path) => path?.includes('systems'))).toEqual([
      '/systems-3/v1/{proxy+}',
    ]);
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
