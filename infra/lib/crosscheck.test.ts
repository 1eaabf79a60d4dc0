import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { type AccessRequest, decide, type Statement } from '../test/policy-decision.ts';
import {
  addedUpBy,
  alarmOf,
  aStage,
  resourcesOf,
  statementsByRole,
  templateOf,
} from '../test/synthesised.ts';
import { CentralApiStack } from './central-api.ts';
import { CrosscheckStack } from './crosscheck.ts';
import { ImportWorkerStack } from './import-worker.ts';
import { namesOf } from './names.ts';
import { RegionApiStack } from './region-api.ts';

const names = namesOf(aStage);
const { template, stack } = templateOf(CrosscheckStack);
const roles = [...statementsByRole(template)];
const statementsOf = (role: string, of = roles): Statement[] =>
  of.filter(([name]) => name.startsWith(role)).flatMap(([, statements]) => statements);
const crosscheck = statementsOf('CrosscheckRole');
const desk = statementsOf('DeskRole');
const region = '01JD4Z5N6P7Q8R9S0T1V2W3X4Y';

function asked(by: readonly Statement[], action: string, key: string, table = 'crosscheck') {
  return decide(by, {
    action: `dynamodb:${action}`,
    resource: `arn:aws:dynamodb:${aStage.region}:${aStage.account}:table/payung-uji-${table}`,
    context: { 'dynamodb:LeadingKeys': [key] },
  });
}

const reading = ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'];
const writing = ['PutItem', 'UpdateItem', 'DeleteItem'];

describe('the function that joins regions', () => {
  it('touches its own table and nothing else: no register, no journal, no list, no other key', () => {
    expect(asked(crosscheck, 'GetItem', 'CLAIM#x')).toBe('allowed');
    for (const table of ['tenancy', 'registry', 'journal']) {
      for (const action of [...reading, ...writing, 'Scan']) {
        for (const key of ['CLAIM#x', `T#${region}#P#1`, 'TENANTS']) {
          expect(asked(crosscheck, action, key, table), `${table} ${action}`).toBe('denied');
        }
      }
    }
    const actions = [...crosscheck, ...desk].flatMap(({ Action }) => Action);
    expect(actions.filter((one) => !/^(dynamodb|kms|logs):/.test(one))).toEqual([]);
    const keys = crosscheck.filter(({ Action }) => Action.some((one) => one.startsWith('kms:')));
    expect(keys.map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
      ['OpenKeys', [expect.stringMatching(/^arn:CrosscheckKey/)]],
      ['WrapOwnKeys', [expect.stringMatching(/^arn:CrosscheckKey/)]],
      ['TableKey', [expect.stringMatching(/^arn:TableKey/)]],
    ]);
  });

  it('wraps under a use only, never in the name of a region', () => {
    const resource = crosscheck.find(({ Sid }) => Sid === 'WrapOwnKeys')?.Resource[0] ?? '';
    const wraps = (context: AccessRequest['context']) =>
      decide(crosscheck, { action: 'kms:Encrypt', resource, context });
    expect(wraps({ 'kms:EncryptionContext:use': ['tokens'] })).toBe('allowed');
    expect(wraps({ 'kms:EncryptionContext:tenant': [region] })).toBe('denied');
    expect(wraps({})).toBe('denied');
  });
});

describe('the desk', () => {
  it('sees cases and comparisons, and can make, read or join no token', () => {
    for (const key of ['CASES', 'EXCHANGES']) {
      for (const action of ['BatchGetItem', 'Query', 'PutItem']) {
        expect(asked(desk, action, key), `${action} ${key}`).toBe('allowed');
      }
    }
    expect(asked(desk, 'BatchGetItem', 'AGREED')).toBe('allowed');
    expect(asked(desk, 'PutItem', 'AGREED')).toBe('denied');
    for (const key of [
      'KEYS',
      'CLAIM#x',
      `OF#${region}#1`,
      `CASES-OF#${region}`,
      'ENC#x',
      'RATE#x',
    ]) {
      for (const action of [...reading, ...writing]) {
        expect(asked(desk, action, key), `${action} ${key}`).toBe('denied');
      }
    }
    const keys = desk.filter(({ Action }) => Action.some((one) => one.startsWith('kms:')));
    expect(keys.map(({ Sid }) => Sid)).toEqual(['TableKey']);
  });
});

describe('who may ask', () => {
  const invoked = (statements: readonly Statement[]) =>
    statements
      .filter(({ Action }) => Action.includes('lambda:InvokeFunction'))
      .flatMap(({ Resource }) => Resource);
  const askers = [
    ['region-api', RegionApiStack, 'RegionApi'],
    ['import-worker', ImportWorkerStack, 'ImportWorker'],
  ] as const;

  it.each(askers)(
    '%s asks as a region: it invokes that function alone and opens nothing',
    (_, Stack, id) => {
      const of = [...statementsByRole(templateOf(Stack).template)];
      expect(invoked(statementsOf(`${id}Role`, of))).toEqual([
        names.functionArn(names.functions.crosscheck),
      ]);
      const session = statementsOf(`${id}TenantRole`, of);
      const [sealing] = session.filter(({ Sid }) => Sid === 'SealForCrosscheck');
      const wraps = (tag: string, context: Record<string, string>) =>
        decide(session, {
          action: 'kms:Encrypt',
          resource: sealing?.Resource[0] ?? '',
          context: {
            'aws:PrincipalTag/tenant': [tag],
            'kms:EncryptionContextKeys': Object.keys(context),
            ...Object.fromEntries(
              Object.entries(context).map(([key, value]) => [
                `kms:EncryptionContext:${key}`,
                [value],
              ]),
            ),
          },
        });
      expect(wraps(region, { tenant: region })).toBe('allowed');
      expect(wraps(region, { tenant: '01JD4Z5N6P7Q8R9S0T1V2W3X4Z' })).toBe('denied');
      expect(wraps(region, { tenant: region, use: 'tokens' })).toBe('denied');
      expect(wraps(region, { use: 'tokens' })).toBe('denied');
      expect(sealing?.Action).toEqual(['kms:Encrypt']);
      expect(asked(session, 'GetItem', 'CLAIM#x')).toBe('denied');
    },
  );

  it('central-api asks the desk alone', () => {
    const of = [...statementsByRole(templateOf(CentralApiStack).template)];
    expect(invoked(statementsOf('CentralApiRole', of))).toEqual([
      names.functionArn(names.functions.crosscheckDesk),
    ]);
  });
});

describe('what is kept', () => {
  it('is the table and its keys, or a deployment loses every claim of every region', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      Properties: {
        TableName: names.tables.crosscheck,
        TimeToLiveSpecification: { AttributeName: 'lastsUntil', Enabled: true },
        Replicas: [Match.objectLike({ DeletionProtectionEnabled: true })],
      },
    });
    const keys = [...resourcesOf(template, 'AWS::KMS::Key').values()];
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(key).toMatchObject({ DeletionPolicy: 'Retain' });
    expect(stack.terminationProtection).toBe(true);
  });
});

it('tells when its table turns requests away, on which determinations wait', () => {
  expect(addedUpBy(alarmOf(template, 'CrosscheckTableThrottled')).slice(1)).toEqual([
    'WriteThrottleEvents TableName',
    'ReadThrottleEvents TableName',
  ]);
});
