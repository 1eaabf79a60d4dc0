import { describe, expect, it } from 'vitest';
import { decide } from '../test/policy-decision.ts';
import {
  addedUpBy,
  alarmOf,
  aStage,
  only,
  resourcesOf,
  statementsByRole,
  templateOf,
} from '../test/synthesised.ts';
import { namesOf } from './names.ts';
import { TokenClaimsStack } from './token-claims.ts';

const names = namesOf(aStage);
const { template } = templateOf(TokenClaimsStack);
const statements = only(statementsByRole(template));
const region = '01JD4Z5N6P7Q8R9S0T1V2W3X4Y';

function asked(action: string, table: 'journal' | 'registry' | 'tenancy', key: string) {
  return decide(statements, {
    action: `dynamodb:${action}`,
    resource: names.tableArn(table),
    context: { 'dynamodb:LeadingKeys': [key] },
  });
}

describe('the role of token-claims', () => {
  it('has the name that the pool gives its leave to', () => {
    const { Properties } = only(resourcesOf(template, 'AWS::IAM::Role'));
    expect(Properties.RoleName).toBe('payung-uji-token-claims');
  });

  it.each(['U#someone', 'CENTRAL#ADMINS', `T#${region}#MEMBERS`, `T#${region}#REGION`])(
    'reads %s, or nobody is told where they work',
    (key) => {
      for (const action of ['GetItem', 'BatchGetItem', 'Query']) {
        expect(asked(action, 'tenancy', key)).toBe('allowed');
      }
    },
  );

  it('writes nothing, or whoever breaks in here makes himself a member', () => {
    for (const action of ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'Scan']) {
      expect(asked(action, 'tenancy', `T#${region}#MEMBERS`)).toBe('denied');
      expect(asked(action, 'tenancy', 'U#someone')).toBe('denied');
    }
  });

  it('reads no worker, no journal, no usage and no list of regions', () => {
    expect(asked('GetItem', 'registry', `T#${region}#MEMBERS`)).toBe('denied');
    expect(asked('GetItem', 'journal', `T#${region}#REGION`)).toBe('denied');
    for (const key of [`T#${region}#USAGE`, `T#${region}`, 'TENANTS', 'CENTRAL#REGIONS']) {
      expect(asked('Query', 'tenancy', key), key).toBe('denied');
    }
  });

  it('opens no sealed section and takes no session of a region', () => {
    const granted = statements.flatMap(({ Action }) => Action);
    expect(granted.filter((action) => /^(sts|s3|sqs|cognito-idp):/.test(action))).toEqual([]);
    const keys = statements.filter(({ Action }) => Action.some((one) => one.startsWith('kms:')));
    expect(keys.map(({ Sid }) => Sid)).toEqual(['TableKey']);
    expect(keys[0]?.Condition).toEqual({
      StringEquals: { 'kms:ViaService': ['dynamodb.ap-southeast-3.amazonaws.com'] },
    });
  });
});

describe('its function', () => {
  it('has the name that the pool calls, and answers before Cognito gives up', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'payung-uji-token-claims',
      Runtime: 'nodejs24.x',
      Timeout: 5,
      Environment: {
        Variables: { STAGE: 'uji', LOG_LEVEL: 'INFO', TENANCY_TABLE: 'payung-uji-tenancy' },
      },
    });
  });

  it('is heard when two people cannot sign in, in a quiet hour too, and when nothing of it may run', () => {
    const alarm = alarmOf(template, 'SignInFails');
    expect(addedUpBy(alarm)).toEqual([
      'FILL(errors, 0) + FILL(throttles, 0)',
      'Errors FunctionName',
      'Throttles FunctionName',
    ]);
    expect(alarm).toMatchObject({ Threshold: 1, EvaluationPeriods: 1 });
  });
});
