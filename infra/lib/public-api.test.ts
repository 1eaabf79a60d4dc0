import { describe, expect, it } from 'vitest';
import { decide } from '../test/policy-decision.ts';
import { aStage, only, resourcesOf, statementsByRole, templateOf } from '../test/synthesised.ts';
import { namesOf } from './names.ts';
import { PublicApiStack } from './public-api.ts';

const names = namesOf(aStage);
const { template } = templateOf(PublicApiStack);
const statements = only(statementsByRole(template));
const region = '01JD4Z5N6P7Q8R9S0T1V2W3X4Y';
const reading = ['BatchGetItem', 'Query'];
const others = ['GetItem', 'ConditionCheckItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Scan'];

function asked(
  action: string,
  table: 'crosscheck' | 'journal' | 'registry' | 'tenancy',
  ...keys: string[]
) {
  return decide(statements, {
    action: `dynamodb:${action}`,
    resource: names.tableArn(table),
    context: { 'dynamodb:LeadingKeys': keys },
  });
}

describe('the role of what everybody may ask', () => {
  it('reads what regions published, or the public sees nothing', () => {
    for (const action of reading) {
      expect(asked(action, 'tenancy', `T#${region}#PUBLIC`)).toBe('allowed');
      expect(asked(action, 'tenancy', 'REGENCY#33.19')).toBe('allowed');
    }
  });

  it('changes nothing, whatever it is tricked into', () => {
    for (const action of others) {
      for (const key of [`T#${region}#PUBLIC`, 'REGENCY#33.19']) {
        expect(asked(action, 'tenancy', key), `${action} ${key}`).toBe('denied');
      }
    }
  });

  it('reaches no member, no key, no person and no journal, nor all regions at once', () => {
    const keys = ['#REGION', '#MEMBERS', '#USAGE', '#P#1', '#J#03'].map(
      (end) => `T#${region}${end}`,
    );
    for (const action of [...reading, ...others]) {
      for (const key of [...keys, 'TENANTS', 'CENTRAL#REGIONS', 'U#someone']) {
        for (const table of ['tenancy', 'registry', 'journal', 'crosscheck'] as const) {
          expect(asked(action, table, key), `${action} ${table} ${key}`).toBe('denied');
        }
        expect(asked(action, 'tenancy', `T#${region}#PUBLIC`, key)).toBe('denied');
      }
      expect(asked(action, 'tenancy')).toBe('denied');
      expect(asked(action, 'registry', `T#${region}#PUBLIC`)).toBe('denied');
    }
  });

  it('becomes nobody else, reads no file and opens no sealed section', () => {
    const granted = statements.flatMap(({ Action }) => Action);
    expect(granted.filter((action) => !/^(dynamodb|kms|logs):/.test(action))).toEqual([]);
    const keys = statements.filter(({ Action }) => Action.some((one) => one.startsWith('kms:')));
    expect(keys.map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
      ['TableKey', [expect.stringContaining('tablekeyarn')]],
    ]);
  });
});

describe('the door to it', () => {
  it('takes GET alone, and no more often than the table can bear', () => {
    const routes = [...resourcesOf(template, 'AWS::ApiGatewayV2::Route').values()];
    expect(routes.map(({ Properties }) => Properties.RouteKey)).toEqual([
      'GET /public/v1/{proxy+}',
    ]);
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
  });
});
