import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { decide } from '../test/policy-decision.ts';
import { aStage, resourcesOf, statementsByRole, templateOf, trustOf } from '../test/synthesised.ts';
import { BackupStack } from './backup.ts';
import { namesOf, tableNames } from './names.ts';

const names = namesOf(aStage);
const { template, stack } = templateOf(BackupStack);

/** What a role may do that is known by this name. */
function rightsOf(roleName: string) {
  const [id = ''] =
    [...resourcesOf(template, 'AWS::IAM::Role')].find(
      ([, { Properties }]) => Properties.RoleName === roleName,
    ) ?? [];
  return statementsByRole(template).get(id) ?? [];
}

describe('the vaults of the backups', () => {
  const vaults: [name: string, lock: object][] = [
    ['payung-uji-backup', { MinRetentionDays: 30, MaxRetentionDays: 35, ChangeableForDays: 3 }],
    [
      'payung-uji-backup-nights',
      { MinRetentionDays: 6, MaxRetentionDays: 7, ChangeableForDays: 3 },
    ],
  ];

  it.each(vaults)(
    '%s is locked, or who deletes a table deletes its copies as well',
    (name, lock) => {
      template.hasResource('AWS::Backup::BackupVault', {
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: Match.objectLike({ BackupVaultName: name, LockConfiguration: lock }),
      });
      expect(stack.terminationProtection).toBe(true);
    },
  );

  it('can be emptied on a stage of trials, whose locks never close', () => {
    const trial = templateOf(BackupStack, { ...aStage, backupLock: 'governance' }).template;
    trial.allResourcesProperties('AWS::Backup::BackupVault', {
      LockConfiguration: { ChangeableForDays: Match.absent() },
    });
  });
});

describe('the plan', () => {
  it('takes every table each night after the nightly run, and forgets with the tables', () => {
    const rule = (vault: string, nights: string, DeleteAfterDays: number) =>
      Match.objectLike({
        TargetBackupVault: {
          'Fn::GetAtt': [Match.stringLikeRegexp(`^${vault}[0-9A-F]{8}$`), 'BackupVaultName'],
        },
        ScheduleExpression: `cron(0 3 ? * ${nights} *)`,
        ScheduleExpressionTimezone: 'Asia/Jakarta',
        Lifecycle: { DeleteAfterDays },
      });
    template.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: Match.objectLike({
        BackupPlanRule: [rule('Vault', 'SUN', 35), rule('NightsVault', 'MON-SAT', 7)],
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
    const asked = (action: string, resource: string) =>
      decide(rightsOf(names.roles.backup), { action, resource, context: {} });
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

  it('ends its own copies after their days, under the one name that the organisation lets do so', () => {
    const copy = `${names.tableArn('registry')}/backup/1`;
    const asked = (role: string) =>
      decide(rightsOf(role), { action: 'dynamodb:DeleteBackup', resource: copy, context: {} });
    expect(names.roles.backup).toBe('payung-uji-backup');
    expect(asked(names.roles.backup)).toBe('allowed');
    expect(asked(names.roles.restore)).toBe('denied');
  });

  it('is missed when it does not run, or nobody knows that there are no copies until they are needed', () => {
    const alarms = [...resourcesOf(template, 'AWS::CloudWatch::Alarm').values()];
    const jobs = (metric: string) =>
      expect.arrayContaining([
        expect.objectContaining({ Expression: 'FILL(week, 0) + FILL(nights, 0)' }),
        ...['payung-uji-backup', 'payung-uji-backup-nights'].map((vault) =>
          expect.objectContaining({
            MetricStat: expect.objectContaining({
              Metric: {
                Namespace: 'AWS/Backup',
                MetricName: metric,
                Dimensions: [{ Name: 'BackupVaultName', Value: vault }],
              },
            }),
          }),
        ),
      ]);
    expect(alarms.map(({ Properties }) => Properties)).toMatchObject([
      {
        Metrics: jobs('NumberOfBackupJobsFailed'),
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      },
      {
        Metrics: jobs('NumberOfBackupJobsCompleted'),
        ComparisonOperator: 'LessThanThreshold',
        Threshold: 4,
        TreatMissingData: 'breaching',
      },
    ]);
  });
});

describe('the role that restores', () => {
  const asked = (action: string, resource: string, context: Record<string, string[]> = {}) =>
    decide(rightsOf(names.roles.restore), { action, resource, context });
  const restoring = 'dynamodb:RestoreTableFromAwsBackup';

  it('is taken by AWS Backup alone, and known by the name that the runbook hands over', () => {
    const roles = [...resourcesOf(template, 'AWS::IAM::Role')];
    const [[id = ''] = []] = roles.filter(
      ([, { Properties }]) => Properties.RoleName === 'payung-uji-restore',
    );
    expect(trustOf(template, id).map(({ Principal, Action }) => [Principal, Action])).toEqual([
      [{ Service: 'backup.amazonaws.com' }, ['sts:AssumeRole']],
    ]);
  });

  it('makes each table anew from the vault, by its own name or beside it, or the vault is of no use', () => {
    for (const table of tableNames) {
      expect(asked(restoring, names.tableArn(table)), table).toBe('allowed');
      expect(asked(restoring, `${names.tableArn(table)}-restored`), table).toBe('allowed');
    }
  });

  it('makes and fills no other table, deletes none, and changes no guard of one', () => {
    for (const other of ['-restored-2', '-of-others', '/backup/1']) {
      for (const action of [restoring, 'dynamodb:Scan', 'dynamodb:PutItem']) {
        expect(asked(action, `${names.tableArn('registry')}${other}`), other).toBe('denied');
      }
    }
    for (const action of [
      'DeleteTable',
      'UpdateTable',
      'UpdateContinuousBackups',
      'DeleteBackup',
    ]) {
      expect(asked(`dynamodb:${action}`, names.tableArn('registry')), action).toBe('denied');
    }
    expect(asked('backup:DeleteRecoveryPoint', '*')).toBe('denied');
  });

  it('uses the keys of the tables through the tables only, and lends them to AWS itself alone', () => {
    const keys = rightsOf(names.roles.restore).find(({ Sid }) => Sid === 'TableKeys');
    const [key = ''] = keys?.Resource ?? [];
    expect(key).toContain('tablekeyarn');
    const via = { 'kms:ViaService': ['dynamodb.ap-southeast-3.amazonaws.com'] };
    const lent = { ...via, 'kms:GrantIsForAWSResource': ['true'] };
    expect(asked('kms:Decrypt', key, via)).toBe('allowed');
    expect(asked('kms:Decrypt', key)).toBe('denied');
    expect(asked('kms:CreateGrant', key, lent)).toBe('allowed');
    expect(asked('kms:CreateGrant', key, via)).toBe('denied');
  });
});
