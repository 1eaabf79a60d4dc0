import { describe, expect, it } from 'vitest';
import { fullLists } from '../test/own-systems.ts';
import { decide } from '../test/policy-decision.ts';
import { aStage, only, resourcesOf, statementsByRole, templateOf } from '../test/synthesised.ts';
import { CentralApiStack } from './central-api.ts';
import { namesOf, operatorId } from './names.ts';

const names = namesOf(aStage);
const { template } = templateOf(CentralApiStack);
const statements = only(statementsByRole(template));
const region = '01JD4Z5N6P7Q8R9S0T1V2W3X4Y';
const reading = ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'];
const writing = ['PutItem', 'UpdateItem'];

function asked(action: string, table: 'journal' | 'registry' | 'tenancy', ...keys: string[]) {
  return decide(statements, {
    action: `dynamodb:${action}`,
    resource: names.tableArn(table),
    context: { 'dynamodb:LeadingKeys': keys },
  });
}

describe('the role of the control plane', () => {
  it.each(['CENTRAL#ADMINS', 'CENTRAL#REGIONS', 'REGENCY#33.02', 'TENANTS', `T#${region}#REGION`])(
    'keeps %s, or no region is brought on board',
    (key) => {
      for (const action of [...reading, ...writing]) {
        expect(asked(action, 'tenancy', key), action).toBe('allowed');
      }
    },
  );

  it('shows the first admin of a region the way in, and learns nowhere who works where', () => {
    expect(asked('PutItem', 'tenancy', 'U#someone')).toBe('allowed');
    for (const action of [...reading, 'UpdateItem', 'DeleteItem']) {
      expect(asked(action, 'tenancy', 'U#someone'), action).toBe('denied');
    }
  });

  it('deletes what a region gives back at its end, and nothing of the region itself', () => {
    for (const key of ['REGENCY#33.02', 'TENANTS']) {
      expect(asked('DeleteItem', 'tenancy', key)).toBe('allowed');
    }
    for (const key of [`T#${region}#REGION`, 'U#someone', 'CENTRAL#ADMINS']) {
      expect(asked('DeleteItem', 'tenancy', key), key).toBe('denied');
    }
    expect(asked('DeleteItem', 'journal', `T#${operatorId}#J#03`)).toBe('denied');
  });

  it('neither reads nor changes who works in a region', () => {
    for (const action of [...reading, ...writing, 'DeleteItem']) {
      expect(asked(action, 'tenancy', `T#${region}#MEMBERS`)).toBe('denied');
    }
  });

  it('reads what a region used, and cannot change what it is charged', () => {
    for (const action of reading) {
      expect(asked(action, 'tenancy', `T#${region}#USAGE`)).toBe('allowed');
    }
    for (const action of writing) {
      expect(asked(action, 'tenancy', `T#${region}#USAGE`)).toBe('denied');
    }
  });

  it('can do nothing in the register of any region, by any key', () => {
    for (const key of [`T#${region}#P#1`, `T#${region}#REGION`, 'TENANTS', 'CENTRAL#ADMINS']) {
      for (const action of [...reading, ...writing, 'DeleteItem', 'Scan']) {
        expect(asked(action, 'registry', key), `${action} ${key}`).toBe('denied');
      }
    }
  });

  it('writes the journal of the operator and reads or writes that of no region', () => {
    expect(asked('PutItem', 'journal', `T#${operatorId}#J#03`)).toBe('allowed');
    expect(asked('Query', 'journal', `T#${operatorId}#J#03`)).toBe('allowed');
    for (const action of [...reading, ...writing]) {
      expect(asked(action, 'journal', `T#${region}#J#03`)).toBe('denied');
      expect(asked(action, 'journal', `T#${operatorId}#J#03`, `T#${region}#J#03`)).toBe('denied');
      expect(asked(action, 'journal', `T#${operatorId}X#J#03`)).toBe('denied');
    }
  });

  it('opens no key of a region, reads no list, and becomes nobody else', () => {
    const granted = statements.flatMap(({ Action }) => Action);
    expect(granted.filter((action) => /^(sts|s3):/.test(action))).toEqual([]);
    const keys = statements.filter(({ Action }) => Action.some((one) => one.startsWith('kms:')));
    expect(keys.map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
      ['TableKey', [expect.stringContaining('tablekeyarn')]],
    ]);
  });

  it('invites the first admin and can neither lock out nor sign out anybody of a region', () => {
    const accounts = statements.flatMap(({ Action }) =>
      Action.filter((action) => action.startsWith('cognito-idp:')),
    );
    expect(accounts).toEqual(['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser']);
  });
});

describe('who gets in', () => {
  const routes = [...resourcesOf(template, 'AWS::ApiGatewayV2::Route').values()];

  it('has shown a token, on every route but two', () => {
    const open = routes.filter(({ Properties }) => Properties.AuthorizationType !== 'JWT');
    expect(open.map(({ Properties }) => Properties.RouteKey)).toEqual([
      'GET /central/v1/openapi.json',
      'GET /central/v1/health',
    ]);
    expect(routes.length).toBe(open.length + 5);
  });

  it('is a person: no agency’s own system has anything to do here, on whichever list it stands', () => {
    const made = templateOf(CentralApiStack, { ...aStage, machineClients: fullLists }).template;
    const { Properties } = only(resourcesOf(made, 'AWS::ApiGatewayV2::Authorizer'));
    expect(Properties).toMatchObject({
      JwtConfiguration: { Audience: [{ Ref: expect.stringContaining('identityaudience') }] },
    });
    const asked = [...resourcesOf(made, 'AWS::ApiGatewayV2::Route').values()];
    for (const route of asked) expect(route.Properties.RouteKey).toMatch(/^[A-Z]+ \/central\/v1\//);
  });

  it('comes a few times a second at most', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
    });
  });
});
