import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { decide, Statement } from '../test/policy-decision.ts';
import { aStage, flat, only, resourcesOf, templateOf } from '../test/synthesised.ts';
import { JournalArchiveStack } from './journal-archive.ts';
import { namesOf } from './names.ts';

const names = namesOf(aStage);
const { template, stack } = templateOf(JournalArchiveStack);
const Document = z.looseObject({ Statement: z.array(Statement) });
const PolicyOf = z.looseObject({ Bucket: z.string(), PolicyDocument: Document });

/** The bucket's own policy beside a role that may do everything: what is denied then is denied to everybody. */
const everything = Statement.parse({ Effect: 'Allow', Action: '*', Resource: '*' });

/** The bucket of this name, and what its own policy says. */
function bucketNamed(name: string) {
  const found = [...resourcesOf(template, 'AWS::S3::Bucket')].find(
    ([, { Properties }]) => Properties.BucketName === name,
  );
  const [id = '', bucket] = found ?? [];
  const policies = [...resourcesOf(template, 'AWS::S3::BucketPolicy').values()].map((one) =>
    PolicyOf.parse(flat(one.Properties)),
  );
  const policy = policies.find(({ Bucket }) => Bucket === `ref:${id}`);
  return {
    id,
    bucket: bucket?.Properties ?? {},
    statements: policy?.PolicyDocument.Statement ?? [],
  };
}

describe('the archive of the journal', () => {
  const { id: archiveId, bucket, statements } = bucketNamed(names.archiveBucket);
  const asked = (action: string, context: Record<string, string[]> = {}) =>
    decide([everything, ...statements], {
      action,
      resource: `arn:${archiveId}/T/01JD4Z5N6P7Q8R9S0T1V2W3X4Y/journal/07.ndjson`,
      context: { 'aws:SecureTransport': ['true'], 's3:TlsVersion': ['1.3'], ...context },
    });

  it('keeps every version as long as the stage says, against its owner too', () => {
    expect(bucket).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: aStage.journalRetentionDays } },
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  it.each([
    's3:DeleteObject',
    's3:DeleteObjectVersion',
    's3:PutObjectRetention',
    's3:PutObjectLegalHold',
    's3:BypassGovernanceRetention',
  ])('denies %s to everybody, or an auditor holds what somebody left of it', (action) => {
    expect(asked(action)).toBe('denied');
  });

  it('takes copies over TLS only', () => {
    expect(asked('s3:PutObject')).toBe('allowed');
    expect(asked('s3:PutObject', { 'aws:SecureTransport': ['false'] })).toBe('denied');
  });

  it('is closed, encrypted under its own key and stays under its logical id', () => {
    expect(bucket).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } },
        ],
      },
    });
    expect(archiveId).toBe('ArchiveDA4CB258');
    template.hasResource('AWS::S3::Bucket', {
      Properties: { BucketName: names.archiveBucket },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
    expect(stack.terminationProtection).toBe(true);
  });
});

describe('the trail', () => {
  const { id, bucket, statements } = bucketNamed(names.trailBucket);
  const { Properties: trail } = only(resourcesOf(template, 'AWS::CloudTrail::Trail'));
  const asked = (action: string, under: string, context: Record<string, string[]>) =>
    decide(statements, { action, resource: `arn:${id}${under}`, context });

  it('records who reads the archive, and who changes anything or takes a role in whichever region', () => {
    expect(flat(trail)).toMatchObject({
      IsLogging: true,
      IsMultiRegionTrail: true,
      IncludeGlobalServiceEvents: true,
      EnableLogFileValidation: true,
      EventSelectors: [
        { IncludeManagementEvents: true, ReadWriteType: 'WriteOnly' },
        {
          IncludeManagementEvents: true,
          ExcludeManagementEventSources: ['kms.amazonaws.com'],
          ReadWriteType: 'ReadOnly',
          DataResources: [
            {
              Type: 'AWS::S3::Object',
              Values: [`arn:${bucketNamed(names.archiveBucket).id}/`],
            },
          ],
        },
      ],
    });
  });

  it('writes into a bucket that lets this one trail write and nobody delete, or a thief wipes the traces', () => {
    expect(trail).toMatchObject({ TrailName: names.trail, S3BucketName: { Ref: id } });
    const written = `/AWSLogs/${aStage.account}/one.json.gz`;
    const by = (SourceArn: string) => ({
      'aws:SourceArn': [SourceArn],
      's3:x-amz-acl': ['bucket-owner-full-control'],
    });
    expect(asked('s3:PutObject', written, by(names.trailArn))).toBe('allowed');
    expect(asked('s3:GetBucketAcl', '', by(names.trailArn))).toBe('allowed');
    expect(asked('s3:PutObject', written, by(`${names.trailArn}-x`))).toBe('denied');
    expect(asked('s3:PutObject', '/other', by(names.trailArn))).toBe('denied');
    for (const action of ['s3:DeleteObject', 's3:DeleteObjectVersion']) {
      expect(
        decide([everything, ...statements], {
          action,
          resource: `arn:${id}${written}`,
          context: {},
        }),
      ).toBe('denied');
    }
    expect(bucket).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
  });

  it('is made after its bucket lets it write, or CloudTrail refuses it and the stack goes back', () => {
    const [made] = Object.values(template.findResources('AWS::CloudTrail::Trail'));
    const [policyId] = [...resourcesOf(template, 'AWS::S3::BucketPolicy')]
      .filter(([, { Properties }]) => PolicyOf.parse(flat(Properties)).Bucket === `ref:${id}`)
      .map(([policy]) => policy);
    expect(made?.DependsOn).toContain(policyId);
  });

  it('outlives its stack with all that it wrote, and a release that failed leaves none of it in the way of the next', () => {
    const stays = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };
    template.hasResource('AWS::CloudTrail::Trail', stays);
    template.hasResource('AWS::S3::Bucket', {
      Properties: { BucketName: names.trailBucket },
      ...stays,
    });
  });
});

describe('the key of the checkpoints', () => {
  const keys = resourcesOf(template, 'AWS::KMS::Key');
  const [key] = [...keys.values()].filter(({ Properties }) => Properties.KeyUsage !== undefined);
  const signing = (role: string) =>
    decide([everything, ...Document.parse(flat(key?.Properties.KeyPolicy)).Statement], {
      action: 'kms:Sign',
      resource: '*',
      context: { 'aws:PrincipalArn': [role] },
    });

  it('signs and never encrypts, and outlives its stack', () => {
    expect(key).toMatchObject({
      Properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY', PendingWindowInDays: 30 },
      DeletionPolicy: 'Retain',
    });
  });

  it('signs for the checkpoints alone: whoever writes entries could else sign a rewritten journal', () => {
    expect(signing(names.roleArn(names.roles.journalCheckpoint))).toBe('allowed');
    expect(signing(names.roleArn('anybody-else'))).toBe('denied');
    expect(signing(`${names.roleArn(names.roles.journalCheckpoint)}-x`)).toBe('denied');
  });
});
