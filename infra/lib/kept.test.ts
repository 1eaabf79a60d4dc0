import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { resourcesOf, withoutBundling } from '../test/synthesised.ts';
import { payungApp } from './app.ts';

const outdir = mkdtempSync(join(tmpdir(), 'payung-kept-'));
afterAll(() => rmSync(outdir, { recursive: true }));
const { stacks } = payungApp({
  context: withoutBundling,
  builtinCloudFormationValidation: false,
  outdir,
});

/** Whoever renames one of these makes an empty one beside the full one: the new name belongs in a migration, not here. */
const kept = [
  'mail/MailSender6B376E45',
  'data/TableKeyF581D96F',
  'data/SealingKey98C9818D',
  'data/TenancyTable0F0090A5',
  'data/RegistryTableF2430F90',
  'data/JournalTable1E2E182B',
  'files/ListsKeyCEDADD51',
  'files/AccessLogs8B620ECA',
  'files/ListsCB6DC742',
  'journal-archive/ArchiveKeyDC5BCBC1',
  'journal-archive/ArchiveDA4CB258',
  'journal-archive/TrailRecordsC01C6DE3',
  'journal-archive/CheckpointKey6ED5B60F',
  'identity/PeopleE38C8D03',
  'crosscheck/CrosscheckKeyF96D28C5',
  'crosscheck/TableKeyF581D96F',
  'crosscheck/CrosscheckTableFB9D6645',
  'backup/BackupKey60B97760',
  'backup/Vault23237E5B',
  'backup/NightsVaultF9BCCF92',
  'portal/Files8E6940B8',
];

const holding =
  /^AWS::(Backup::BackupVault|Cognito::UserPool|DynamoDB::(Global)?Table|KMS::Key|S3::Bucket|SES::EmailIdentity)$/;
/** The topic's key guards no data: messages live for minutes. Whoever has the last resort may end it. */
const mayGo = ['alarms/TopicKeyB2E0C9CB'];

/** Came to a stack that stands, under a name of its own: one that a failed release left behind would stop all that follow. */
const endsWhereNeverBegun = ['journal-archive/TrailRecordsC01C6DE3'];

const found = [...stacks].flatMap(([name, stack]) =>
  [...resourcesOf(Template.fromStack(stack))].map(([id, resource]) => ({
    id: `${name}/${id}`,
    stack,
    resource,
  })),
);
const holdingData = found.filter(
  ({ id, resource }) => holding.test(resource.Type) && !mayGo.includes(id),
);

describe('what holds data', () => {
  it('keeps its logical ids, or the next deployment begins empty beside what regions entrusted to us', () => {
    expect(holdingData.map(({ id }) => id)).toEqual(kept);
  });

  it.each(holdingData)('$id stays when its stack is deleted or replaces it', ({ id, resource }) => {
    const DeletionPolicy = endsWhereNeverBegun.includes(id) ? 'RetainExceptOnCreate' : 'Retain';
    expect(resource).toMatchObject({ DeletionPolicy, UpdateReplacePolicy: 'Retain' });
  });

  it('has no key that a deployment would end: the organisation forbids it, and a release that goes back would stop', () => {
    const keys = found.filter(({ resource }) => resource.Type === 'AWS::KMS::Key');
    expect(keys.map(({ id }) => id)).toEqual(expect.arrayContaining(mayGo));
    for (const { id, resource } of keys) {
      expect(resource, id).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
      });
    }
  });

  it('lies in stacks that no single command tears down; the portal holds only what can be published again', () => {
    const open = holdingData.filter(({ stack }) => stack.terminationProtection !== true);
    expect(open.map(({ id }) => id)).toEqual(['portal/Files8E6940B8']);
  });

  it('refuses to be deleted by hand where AWS knows such a lock', () => {
    const locks = holdingData.map(({ resource: { Type, Properties } }) => {
      if (Type === 'AWS::Cognito::UserPool') return Properties.DeletionProtection === 'ACTIVE';
      if (Type === 'AWS::DynamoDB::GlobalTable') {
        return JSON.stringify(Properties.Replicas).includes('"DeletionProtectionEnabled":true');
      }
      if (Type === 'AWS::KMS::Key') return Properties.PendingWindowInDays === 30;
      return true;
    });
    expect(locks).toEqual(kept.map(() => true));
  });
});

describe('everything that runs', () => {
  it('acts within the boundary, or a function could copy a region abroad', () => {
    const roles = found.filter(({ resource }) => resource.Type === 'AWS::IAM::Role');
    expect(roles.length).toBeGreaterThan(20);
    for (const { id, resource } of roles) {
      expect(JSON.stringify(resource.Properties.PermissionsBoundary), id).toContain(
        ':policy/payung-staging-home-region',
      );
    }
  });

  it('keeps its log when it is replaced, or nobody learns why it failed, and none of a release that failed, or the next one stops at its name', () => {
    const logs = found.filter(({ resource }) => resource.Type === 'AWS::Logs::LogGroup');
    expect(logs).toHaveLength(16);
    for (const { resource } of logs) {
      expect(resource).toMatchObject({
        DeletionPolicy: 'RetainExceptOnCreate',
        UpdateReplacePolicy: 'Retain',
        Properties: { RetentionInDays: expect.any(Number) },
      });
    }
  });
});
