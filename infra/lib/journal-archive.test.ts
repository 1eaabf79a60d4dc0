import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { decide, Statement } from '../test/policy-decision.ts';
import { aStage, flat, only, resourcesOf, templateOf } from '../test/synthesised.ts';
import { JournalArchiveStack } from './journal-archive.ts';
import { namesOf } from './names.ts';

const names = namesOf(aStage);
const { template, stack } = templateOf(JournalArchiveStack);
const Document = z.looseObject({ Statement: z.array(Statement) });

/** The bucket's own policy beside a role that may do everything: what is denied then is denied to everybody. */
const everything = Statement.parse({ Effect: 'Allow', Action: '*', Resource: '*' });

describe('the archive of the journal', () => {
  const { Properties: bucket } = only(resourcesOf(template, 'AWS::S3::Bucket'));
  const policy = only(resourcesOf(template, 'AWS::S3::BucketPolicy')).Properties.PolicyDocument;
  const [archiveId = ''] = resourcesOf(template, 'AWS::S3::Bucket').keys();
  const asked = (action: string, context: Record<string, string[]> = {}) =>
    decide([everything, ...Document.parse(flat(policy)).Statement], {
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
    template.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
    expect(stack.terminationProtection).toBe(true);
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
