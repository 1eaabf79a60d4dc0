import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { addedUpBy, alarmOf, aStage, resourcesOf, templateOf } from '../test/synthesised.ts';
import { DataStack } from './data.ts';

const { template, stack } = templateOf(DataStack);
const tableType = 'AWS::DynamoDB::GlobalTable';
const tables = ['tenancy', 'registry', 'journal'].map((name) => `payung-${aStage.name}-${name}`);

describe.each(tables)('table %s', (TableName) => {
  it('can be restored to any second of 35 days, or a wrong deletion costs a region its workers', () => {
    template.hasResourceProperties(tableType, {
      TableName,
      Replicas: [
        Match.objectLike({
          PointInTimeRecoverySpecification: {
            PointInTimeRecoveryEnabled: true,
            RecoveryPeriodInDays: 35,
          },
        }),
      ],
    });
  });

  it('cannot be deleted by hand, or one click ends the service', () => {
    template.hasResourceProperties(tableType, {
      TableName,
      Replicas: [Match.objectLike({ DeletionProtectionEnabled: true })],
    });
  });

  it('stays when its stack is deleted or replaces it, or a renamed construct loses every region', () => {
    template.hasResource(tableType, {
      Properties: { TableName },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  it('is encrypted under our own key, or its reading cannot be withdrawn from anybody', () => {
    template.hasResourceProperties(tableType, {
      TableName,
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        Match.objectLike({
          SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': ['TableKeyF581D96F', 'Arn'] } },
        }),
      ],
    });
  });

  it('is paid by request, or the first large list is throttled', () => {
    template.hasResourceProperties(tableType, { TableName, BillingMode: 'PAY_PER_REQUEST' });
  });

  it('lies in Indonesia only, or personal data leaves the country', () => {
    template.hasResourceProperties(tableType, {
      TableName,
      Replicas: [Match.objectLike({ Region: 'ap-southeast-3' })],
    });
  });
});

describe('what the tables are to the rest', () => {
  it('keeps its logical ids, or the next deployment makes empty tables and keys beside the full ones', () => {
    expect([...resourcesOf(template, tableType).keys()]).toEqual([
      'TenancyTable0F0090A5',
      'RegistryTableF2430F90',
      'JournalTable1E2E182B',
    ]);
    expect([...resourcesOf(template, 'AWS::KMS::Key').keys()]).toEqual([
      'TableKeyF581D96F',
      'SealingKey98C9818D',
    ]);
  });

  it('has one index, of keys alone, or each row of a list costs more than the write budget', () => {
    const indexes = [...resourcesOf(template, tableType).values()].map(
      ({ Properties }) => Properties.GlobalSecondaryIndexes ?? [],
    );
    expect(indexes).toEqual([
      [],
      [
        {
          IndexName: 'byAgency',
          KeySchema: [
            { AttributeName: 'gpk', KeyType: 'HASH' },
            { AttributeName: 'gsk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      [],
    ]);
  });

  it('streams the journal alone, whole entries, or figures of a region stop following it', () => {
    const streams = [...resourcesOf(template, tableType).values()].map(
      ({ Properties }) => Properties.StreamSpecification ?? null,
    );
    expect(streams).toEqual([null, null, { StreamViewType: 'NEW_IMAGE' }]);
  });

  it('turns its keys yearly and never drops them at once, or sealed sections are lost for good', () => {
    const keys = [...resourcesOf(template, 'AWS::KMS::Key').values()];
    expect(keys).toHaveLength(2);
    for (const key of keys) {
      expect(key).toMatchObject({
        Properties: { EnableKeyRotation: true, PendingWindowInDays: 30 },
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
      });
    }
  });

  it('cannot be torn down as a whole by one command', () => {
    expect(stack.terminationProtection).toBe(true);
  });

  it('exports nothing, or the stacks that use it could never be replaced', () => {
    expect(template.findOutputs('*')).toEqual({});
  });
});

it('answers kept for a key are taken away once they are over, and nothing else has such an end', () => {
  const ending = [...resourcesOf(template, tableType).values()].flatMap(({ Properties }) =>
    Properties.TimeToLiveSpecification === undefined
      ? []
      : [[Properties.TableName, Properties.TimeToLiveSpecification]],
  );
  expect(ending).toEqual([
    [`payung-${aStage.name}-registry`, { AttributeName: 'expiresAt', Enabled: true }],
  ]);
});

it('tells when a table turns reads or writes away, its index too, which AWS counts apart', () => {
  const ofTable = ['WriteThrottleEvents TableName', 'ReadThrottleEvents TableName'];
  const ofIndex = ofTable.map((metric) => metric.replace(' ', ' GlobalSecondaryIndexName '));
  const added = (effect: Parameters<typeof alarmOf>[1]) =>
    addedUpBy(alarmOf(template, effect)).slice(1);
  expect(added('TenancyTableThrottled')).toEqual(ofTable);
  expect(added('JournalTableThrottled')).toEqual(ofTable);
  expect(added('RegistryTableThrottled')).toEqual([...ofTable, ...ofIndex]);
});
