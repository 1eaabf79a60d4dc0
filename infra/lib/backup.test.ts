import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { decide } from '../test/policy-decision.ts';
import { aStage, only, resourcesOf, statementsByRole, templateOf } from '../test/synthesised.ts';
import { BackupStack } from './backup.ts';
import { namesOf, tableNames } from './names.ts';

const names = namesOf(aStage);
const { template, stack } = templateOf(BackupStack);

describe('the vault of the backups', () => {
  it('is locked for 30 to 35 days, or who deletes a table deletes its copies as well', () => {
    template.hasResource('AWS::Backup::BackupVault', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: Match.objectLike({
        BackupVaultName: 'payung-uji-backup',
        LockConfiguration: { MinRetentionDays: 30, MaxRetentionDays: 35, ChangeableForDays: 3 },
      }),
    });
    expect(stack.terminationProtection).toBe(true);
  });

  it('can be emptied on a stage of trials, whose lock never closes', () => {
    const trial = templateOf(BackupStack, { ...aStage, backupLock: 'governance' }).template;
    trial.hasResourceProperties('AWS::Backup::BackupVault', {
      LockConfiguration: { ChangeableForDays: Match.absent() },
    });
  });
});

describe('the plan', () => {
  it('takes every table each night after the nightly run, and forgets with the tables', () => {
    template.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: Match.objectLike({
        BackupPlanRule: [
          Match.objectLike({
            ScheduleExpression: 'cron(0 3 * * ? *)',
            ScheduleExpressionTimezone: 'Asia/Jakarta',
            Lifecycle: { DeleteAfterDays: 35 },
          }),
        ],
      }),
    });
    template.hasResourceProperties('AWS::Backup::BackupSelection', {
      BackupSelection: Match.objectLike({
        Resources: ['tenancy', 'registry', 'journal', 'crosscheck'].map(
          (table) => `arn:aws:dynamodb:ap-southeast-3:111122223333:table/payung-uji-${table}`,
        ),
      }),
    });
  });

  it('copies and can do nothing else: not read an item, not restore over a table, not empty the vault', () => {
    const statements = only(statementsByRole(template));
    const asked = (action: string, resource: string) =>
      decide(statements, { action, resource, context: {} });
    for (const table of tableNames) {
      expect(asked('dynamodb:StartAwsBackupJob', names.tableArn(table))).toBe('allowed');
      for (const action of ['GetItem', 'Query', 'Scan', 'PutItem', 'DeleteTable', 'UpdateTable']) {
        expect(asked(`dynamodb:${action}`, names.tableArn(table)), action).toBe('denied');
      }
      expect(asked('dynamodb:RestoreTableFromBackup', `${names.tableArn(table)}/backup/1`)).toBe(
        'denied',
      );
    }
    expect(asked('backup:DeleteRecoveryPoint', '*')).toBe('denied');
    expect(asked('dynamodb:StartAwsBackupJob', `${names.tableArn('registry')}-of-others`)).toBe(
      'denied',
    );
  });

  it('is missed when it does not run, or nobody knows that there are no copies until they are needed', () => {
    const alarms = [...resourcesOf(template, 'AWS::CloudWatch::Alarm').values()];
    expect(alarms.map(({ Properties }) => Properties)).toMatchObject([
      {
        MetricName: 'NumberOfBackupJobsFailed',
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      },
      {
        MetricName: 'NumberOfBackupJobsCompleted',
        ComparisonOperator: 'LessThanThreshold',
        Threshold: 4,
        TreatMissingData: 'breaching',
      },
    ]);
  });
});
