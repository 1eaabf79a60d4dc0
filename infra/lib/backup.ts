import {
  Duration,
  RemovalPolicy,
  Stack,
  type StackProps,
  TimeZone,
  Validations,
} from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupVault,
  type IBackupVault,
} from 'aws-cdk-lib/aws-backup';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { sumOfMetrics } from '../constructs/sum-of-metrics.ts';
import { namesOf, tableNames } from './names.ts';
import type { Stage } from './stage.ts';

interface Keeping {
  /** on which nights copies are made for it */
  readonly weekDay: string;
  readonly kept: Duration;
  /** nobody may order the end of a copy sooner; a vault takes only a number below the other one */
  readonly keptAtLeast: Duration;
}

/** As long as the tables go back by themselves: an erasure, or a region that left, is final after these days (ADR 0012). */
const eachWeek: Keeping = {
  weekDay: 'SUN',
  kept: Duration.days(35),
  keptAtLeast: Duration.days(30),
};
/** Each copy is a whole table, and these are what a worker's cover costs most (docs/cost.md). */
const eachNight: Keeping = {
  weekDay: 'MON-SAT',
  kept: Duration.days(7),
  keptAtLeast: Duration.days(6),
};
/** The compliance lock closes for ever after this; until then a mistake can be taken back. */
const lockCloses = Duration.days(3);

/** What the name of a table ends with that is restored to be looked at, while the table itself is there. */
const restoredBeside = '-restored';

const runbook = 'docs/operations/alarms.md#a-backup-is-missing';

interface VaultProps {
  readonly name: string;
  readonly key: Key;
  readonly keeping: Keeping;
  readonly lock: Stage['backupLock'];
}

/**
 * Copies of the tables that whoever may delete a table cannot delete. The tables go back to any second by themselves;
 * this is for the day on which a table, or that ability, is gone.
 */
export class BackupStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const key = new Key(this, 'BackupKey', {
      description: 'Encrypts the backups of the tables',
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const { backupVault, nightsVault } = namesOf(stage);
    const vault = (of: string, name: string, keeping: Keeping) =>
      this.vault(of, { name, key, keeping, lock: stage.backupLock });
    // two vaults: one that is locked for ever takes no copy that ends sooner than it was locked for
    this.plan(stage, {
      'each-week': [eachWeek, vault('Vault', backupVault, eachWeek)],
      'each-night': [eachNight, vault('NightsVault', nightsVault, eachNight)],
    });
    this.restoreRole(stage, key);
    this.watch(stage);
  }

  private vault(id: string, { name, key, keeping, lock }: VaultProps): IBackupVault {
    return new BackupVault(this, id, {
      backupVaultName: name,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
      lockConfiguration: {
        minRetention: keeping.keptAtLeast,
        // longer would undo what people were promised to be forgotten
        maxRetention: keeping.kept,
        ...(lock === 'compliance' ? { changeableFor: lockCloses } : {}),
      },
    });
  }

  private plan(stage: Stage, rules: Readonly<Record<string, readonly [Keeping, IBackupVault]>>) {
    const names = namesOf(stage);
    const plan = new BackupPlan(this, 'EachNight', {
      backupPlanName: `payung-${stage.name}-tables`,
      backupPlanRules: Object.entries(rules).map(
        ([ruleName, [{ weekDay, kept }, backupVault]]) =>
          new BackupPlanRule({
            ruleName,
            backupVault,
            // after the nightly run, so that what it forgot is forgotten here as well
            scheduleExpression: Schedule.cron({ weekDay, hour: '3', minute: '0' }),
            scheduleExpressionTimezone: TimeZone.ASIA_JAKARTA,
            startWindow: Duration.hours(1),
            completionWindow: Duration.hours(6),
            deleteAfter: kept,
          }),
      ),
    });
    plan.addSelection('Tables', {
      resources: tableNames.map((table) => BackupResource.fromArn(names.tableArn(table))),
      role: this.role(stage),
      disableDefaultBackupPolicy: true,
    });
  }

  /** Reads the four tables into the vault and can do nothing else; what restores is a role of its own. */
  private role(stage: Stage): Role {
    const names = namesOf(stage);
    const tables = tableNames.map((table) => names.tableArn(table));
    const { tableKeyArn, crosscheckTableKeyArn } = names.parameters;
    const role = new Role(this, 'Role', {
      roleName: names.roles.backup,
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
    });
    const may = (sid: string, actions: string[], resources: string[], conditions = {}) =>
      role.addToPolicy(new PolicyStatement({ sid, actions, resources, conditions }));
    may(
      'Tables',
      [
        'dynamodb:CreateBackup',
        'dynamodb:DescribeTable',
        'dynamodb:ListTagsOfResource',
        'dynamodb:StartAwsBackupJob',
      ],
      tables,
    );
    may(
      'OwnCopies',
      ['dynamodb:DeleteBackup', 'dynamodb:DescribeBackup'],
      tables.map((table) => `${table}/backup/*`),
    );
    may(
      'Vault',
      ['backup:CopyIntoBackupVault', 'backup:DescribeBackupVault'],
      [names.backupVaultArn, names.nightsVaultArn],
    );
    may(
      'TableKeys',
      ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
      [tableKeyArn, crosscheckTableKeyArn].map((name) =>
        StringParameter.valueForStringParameter(this, name),
      ),
      { StringEquals: { 'kms:ViaService': `dynamodb.${stage.region}.amazonaws.com` } },
    );
    Validations.of(role).acknowledge(
      ...tables.map((table) => ({
        id: `AwsSolutions-IAM5[Resource::${table}/backup/*]`,
        reason: 'A copy of a table gets its name when it is made; these are of this table only.',
      })),
    );
    return role;
  }

  /**
   * Makes a table anew from the vault, under its own name once that is free or beside it with `-restored`, and touches no
   * other. Whoever restores hands it to AWS Backup (docs/operations/restore.md); nobody else can take it.
   */
  private restoreRole(stage: Stage, backupKey: Key): void {
    const names = namesOf(stage);
    const made = tableNames.flatMap((table) => [
      names.tableArn(table),
      `${names.tableArn(table)}${restoredBeside}`,
    ]);
    const role = new Role(this, 'RestoreRole', {
      roleName: names.roles.restore,
      description: 'Restores tables of Payung from the vault',
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
    });
    const may = (sid: string, actions: string[], resources: string[], conditions = {}) =>
      role.addToPolicy(new PolicyStatement({ sid, actions, resources, conditions }));
    may(
      'MadeTables',
      [
        'dynamodb:RestoreTableFromAwsBackup',
        'dynamodb:DescribeTable',
        // DynamoDB asks for these of whoever restores a table, which it fills on their behalf
        'dynamodb:BatchWriteItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:Scan',
        'dynamodb:UpdateItem',
      ],
      made,
    );
    const keys = [names.parameters.tableKeyArn, names.parameters.crosscheckTableKeyArn].map(
      (name) => StringParameter.valueForStringParameter(this, name),
    );
    const throughTables = { 'kms:ViaService': `dynamodb.${stage.region}.amazonaws.com` };
    may(
      'TableKeys',
      [
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
      ],
      keys,
      { StringEquals: throughTables },
    );
    may('VaultKey', ['kms:Decrypt', 'kms:DescribeKey'], [backupKey.keyArn], {
      StringEquals: {
        'kms:ViaService': ['backup', 'dynamodb'].map((of) => `${of}.${stage.region}.amazonaws.com`),
      },
    });
    may('LetTablesUseKeys', ['kms:CreateGrant'], keys, {
      StringEquals: throughTables,
      Bool: { 'kms:GrantIsForAWSResource': 'true' },
    });
  }

  private watch(stage: Stage): void {
    const { backupVault, nightsVault } = namesOf(stage);
    const jobs = (metricName: string, period: Duration) => {
      const into = (BackupVaultName: string) =>
        new Metric({
          namespace: 'AWS/Backup',
          metricName,
          dimensionsMap: { BackupVaultName },
          statistic: 'Sum',
          period,
        });
      return sumOfMetrics(period, { week: into(backupVault), nights: into(nightsVault) });
    };
    new EffectAlarm(this, 'BackupFails', {
      stage,
      metric: jobs('NumberOfBackupJobsFailed', Duration.hours(1)),
      threshold: 0,
      evaluationPeriods: 1,
      effect: 'If a table were lost now, regions would lose the work of a day.',
      runbook,
    });
    new EffectAlarm(this, 'BackupMissing', {
      stage,
      metric: jobs('NumberOfBackupJobsCompleted', Duration.days(1)),
      threshold: tableNames.length,
      ringsBelow: true,
      evaluationPeriods: 2,
      effect: 'If a table were lost now, regions would lose the work of two days or more.',
      runbook,
    });
  }
}
