import { describe, expect, it } from 'vitest';
import { policiesOf } from '../test/policies.ts';
import { decide } from '../test/policy-decision.ts';
import { aStage, resourcesOf, templateOf } from '../test/synthesised.ts';
import { namesOf } from './names.ts';
import { OwnCoverStack } from './own-cover.ts';

const names = namesOf(aStage);
const { template } = templateOf(OwnCoverStack);
const { own, session } = policiesOf('own-cover');
const region = '01JD4Z5N6P7Q8R9S0T1V2W3X4Y';
const other = '01JD4Z5N6P7Q8R9S0T1V2W3X4Z';
const reading = ['BatchGetItem', 'ConditionCheckItem', 'GetItem', 'Query'];
const adding = ['PutItem', 'UpdateItem'];
const writing = ['BatchWriteItem', 'DeleteItem', ...adding];
const tables = ['tenancy', 'registry', 'journal', 'crosscheck'] as const;

function mayOwn(action: string, table: (typeof tables)[number], ...keys: string[]) {
  return decide(own, {
    action: `dynamodb:${action}`,
    resource: names.tableArn(table),
    context: { 'dynamodb:LeadingKeys': keys },
  });
}

/** In the session that the function takes for the region that is asked about. */
function maySession(action: string, table: (typeof tables)[number], ...keys: string[]) {
  return decide(session ?? [], {
    action: `dynamodb:${action}`,
    resource: names.tableArn(table),
    context: { 'dynamodb:LeadingKeys': keys, 'aws:PrincipalTag/tenant': [region] },
  });
}

describe('the role of the check of own cover', () => {
  it('finds which region a regency is, and reaches no item of any region by itself', () => {
    expect(mayOwn('BatchGetItem', 'tenancy', 'REGENCY#33.19')).toBe('allowed');
    for (const action of [...reading, ...writing, 'Scan']) {
      for (const table of tables) {
        for (const key of [`T#${region}`, `T#${region}#PUBLIC`, `T#${region}#P#1`, 'TENANTS']) {
          expect(mayOwn(action, table, key), `${action} ${table} ${key}`).toBe('denied');
        }
      }
      if (action === 'BatchGetItem') continue;
      expect(mayOwn(action, 'tenancy', 'REGENCY#33.19'), action).toBe('denied');
    }
  });

  it('takes no role but that of one region, and asks neither files nor queues', () => {
    const granted = [...new Set(own.flatMap(({ Action }) => Action))].sort();
    expect(granted).toEqual([
      'dynamodb:BatchGetItem',
      'kms:Decrypt',
      'kms:DescribeKey',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'sts:AssumeRole',
      'sts:TagSession',
    ]);
    const taken = own.filter(({ Action }) => Action.includes('sts:AssumeRole'));
    expect(taken.map(({ Resource }) => Resource)).toEqual([
      [expect.stringMatching(/^arn:OwnCoverTenantRole/)],
    ]);
  });
});

describe('the session of the region that is asked about', () => {
  it('reads what the answer needs, of this region alone', () => {
    for (const action of reading) {
      for (const table of ['tenancy', 'registry'] as const) {
        expect(maySession(action, table, `T#${region}#P#1`)).toBe('allowed');
        expect(maySession(action, table, `T#${other}#P#1`), `${action} ${table}`).toBe('denied');
        expect(maySession(action, table, `T#${region}#P#1`, `T#${other}#P#1`)).toBe('denied');
      }
      for (const table of ['journal', 'crosscheck'] as const) {
        expect(maySession(action, table, `T#${region}#J#01`), `${action} ${table}`).toBe('denied');
      }
    }
  });

  it('writes how often a NIK was tried and nothing else, whatever the function is tricked into', () => {
    for (const action of writing) {
      const expected = adding.includes(action) ? 'allowed' : 'denied';
      expect(maySession(action, 'registry', `T#${region}#TRIES`), action).toBe(expected);
      expect(maySession(action, 'registry', `T#${other}#TRIES`), action).toBe('denied');
      expect(maySession(action, 'tenancy', `T#${region}#TRIES`), action).toBe('denied');
      for (const end of ['', '#P#1', '#PUBLIC', '#MEMBERS', '#TRIES2', '#J#01']) {
        for (const table of tables) {
          expect(maySession(action, table, `T#${region}${end}`), `${action} ${end}`).toBe('denied');
        }
      }
    }
  });

  it('opens sealed sections of its own region, seals none, and reads no file', () => {
    const granted = (session ?? []).flatMap(({ Action }) => Action);
    expect(granted.filter((action) => /^(s3|sqs|sts|lambda):/.test(action))).toEqual([]);
    const sealing = (session ?? []).filter(({ Sid }) => Sid === 'OwnSealedSections');
    expect(sealing.map(({ Action }) => Action)).toEqual([['kms:Decrypt']]);
  });
});

describe('the door to it', () => {
  it('takes POST alone, so that no NIK ever stands in an address', () => {
    const routes = [...resourcesOf(template, 'AWS::ApiGatewayV2::Route').values()];
    expect(routes.map(({ Properties }) => Properties.RouteKey)).toEqual([
      'POST /public/v1/own-cover/{id}',
    ]);
  });

  it('lets ten through a second, so that lists of numbers are not worked off here', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
    });
  });

  it('writes no address and no path into its log', () => {
    const [stage] = resourcesOf(template, 'AWS::ApiGatewayV2::Stage').values();
    const format = JSON.stringify(stage?.Properties.AccessLogSettings);
    expect(format).toContain('$context.routeKey');
    expect(format).not.toMatch(/sourceIp|\.path|userAgent/i);
  });

  it('tells operators when it fails, and when somebody may be trying out numbers', () => {
    const alarms = [...resourcesOf(template, 'AWS::CloudWatch::Alarm').values()];
    expect(alarms.map(({ Properties }) => Properties.MetricName).sort()).toEqual(['4xx', '5xx']);
  });
});
