import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { decide, Statement } from '../test/policy-decision.ts';
import { aStage, flat, only, resourcesOf, templateOf } from '../test/synthesised.ts';
import { HomeRegionStack } from './home-region.ts';
import { namesOf } from './names.ts';

const names = namesOf(aStage);

const Document = z.looseObject({ Statement: z.array(Statement) });
const { template, stack } = templateOf(HomeRegionStack);
const boundary = Document.parse(
  flat(only(resourcesOf(template, 'AWS::IAM::ManagedPolicy')).Properties.PolicyDocument),
).Statement;

const asked = (
  statements: Statement[],
  action: string,
  region: string,
  who = 'operator',
  resource = '*',
) =>
  decide(statements, {
    action,
    resource,
    context: {
      'aws:RequestedRegion': [region],
      'aws:PrincipalArn': [`arn:aws:iam::111122223333:role/${who}`],
    },
  });

describe('the boundary of every role', () => {
  it.each(['dynamodb:PutItem', 's3:PutObject', 'ses:SendEmail', 'lambda:InvokeFunction'])(
    'lets %s through at home only, or a function copies a region abroad',
    (action) => {
      expect(asked(boundary, action, 'ap-southeast-3')).toBe('allowed');
      expect(asked(boundary, action, 'ap-southeast-1')).toBe('denied');
      expect(asked(boundary, action, 'us-east-1')).toBe('denied');
    },
  );

  it('lets a release see stacks that were left half-way in us-east-1, and change none there', () => {
    expect(asked(boundary, 'cloudformation:DescribeStacks', 'us-east-1')).toBe('allowed');
    expect(asked(boundary, 'cloudformation:DeleteStack', 'us-east-1')).toBe('denied');
  });

  it('lets a release look at the certificate, which CloudFront reads from us-east-1', () => {
    expect(asked(boundary, 'acm:DescribeCertificate', 'us-east-1')).toBe('allowed');
    expect(asked(boundary, 'acm:ExportCertificate', 'us-east-1')).toBe('denied');
  });

  it('cannot be torn down by one command while roles stand within it', () => {
    expect(stack.terminationProtection).toBe(true);
  });
});

describe('the policy of the organisation, which binds people too', () => {
  const everything = Statement.parse({ Effect: 'Allow', Action: '*', Resource: '*' });
  const file = resolve(import.meta.dirname, '../account/home-region-scp.json');
  const text = readFileSync(file, 'utf8');
  const policy = [everything, ...Document.parse(JSON.parse(text)).Statement];

  it.each([
    'dynamodb:CreateTable',
    's3:CreateBucket',
    'lambda:CreateFunction',
    'cognito-idp:CreateUserPool',
    'backup:StartCopyJob',
  ])('denies %s everywhere but at home', (action) => {
    expect(asked(policy, action, 'ap-southeast-3')).toBe('allowed');
    expect(asked(policy, action, 'ap-southeast-1')).toBe('denied');
    expect(asked(policy, action, 'us-east-1')).toBe('denied');
  });

  it('lets the budget be deployed, by CloudFormation in us-east-1, which is denied all else there', () => {
    expect(asked(policy, 'cloudformation:CreateChangeSet', 'us-east-1')).toBe('allowed');
    expect(asked(policy, 'cloudformation:CreateChangeSet', 'eu-west-1')).toBe('denied');
  });

  it('leaves the services without a region, certificates and the firewall of the edge, and no more', () => {
    for (const action of [
      'cloudfront:UpdateDistribution',
      'iam:CreateRole',
      'budgets:ViewBudget',
    ]) {
      expect(asked(policy, action, 'us-east-1'), action).toBe('allowed');
    }
    expect(asked(policy, 'acm:RequestCertificate', 'us-east-1')).toBe('allowed');
    expect(asked(policy, 'wafv2:CreateWebACL', 'us-east-1')).toBe('allowed');
    expect(asked(policy, 'acm:RequestCertificate', 'eu-west-1')).toBe('denied');
    expect(asked(policy, 'wafv2:CreateWebACL', 'eu-west-1')).toBe('denied');
  });

  it('lets people look who acted in any region, or nobody learns whose stolen sign-in works abroad', () => {
    for (const region of ['ap-southeast-3', 'us-east-1', 'eu-west-1']) {
      expect(asked(policy, 'cloudtrail:LookupEvents', region), region).toBe('allowed');
    }
    expect(asked(policy, 'cloudtrail:CreateTrail', 'eu-west-1')).toBe('denied');
  });

  it.each([
    'kms:ScheduleKeyDeletion',
    'backup:DeleteRecoveryPoint',
    'backup:DeleteBackupVaultLockConfiguration',
  ])(
    'lets %s be done under the role of last resort only, or one wrong click loses all regions',
    (action) => {
      expect(asked(policy, action, 'ap-southeast-3')).toBe('denied');
      expect(asked(policy, action, 'ap-southeast-3', 'payung-last-resort')).toBe('allowed');
    },
  );

  describe('does not stop our own stacks', () => {
    const cfnExec = names.bootstrapRoleArn('cfn-exec').replace(/^.*role\//, '');
    const atHome = (action: string, who: string) => asked(policy, action, 'ap-southeast-3', who);

    it.each([
      's3:CreateBucket',
      's3:PutBucketObjectLockConfiguration',
      's3:PutBucketVersioning',
      'backup:CreateBackupVault',
      'backup:PutBackupVaultLockConfiguration',
      'kms:CreateKey',
      'kms:Sign',
      'ses:CreateEmailIdentity',
      'iam:PutRolePermissionsBoundary',
    ])('lets the bootstrap deploy by %s, or a new stage never stands', (action) => {
      expect(atHome(action, cfnExec)).toBe('allowed');
    });

    it('lets nobody but a deployment and the last resort set the lock of a bucket', () => {
      expect(atHome('s3:PutBucketObjectLockConfiguration', 'operator')).toBe('denied');
      expect(atHome('s3:PutBucketObjectLockConfiguration', names.roles.backup)).toBe('denied');
      expect(atHome('s3:PutBucketObjectLockConfiguration', 'payung-last-resort')).toBe('allowed');
    });

    it.each(['DeleteTrail', 'PutEventSelectors', 'StopLogging', 'UpdateTrail'])(
      'lets nobody but a deployment and the last resort do %s, or a thief acts unseen',
      (action) => {
        expect(atHome(`cloudtrail:${action}`, 'operator')).toBe('denied');
        expect(atHome(`cloudtrail:${action}`, cfnExec)).toBe('allowed');
        expect(atHome(`cloudtrail:${action}`, 'payung-last-resort')).toBe('allowed');
      },
    );

    it.each(['DeleteBucketPolicy', 'PutBucketPolicy', 'PutLifecycleConfiguration', 'PutObject'])(
      'lets nobody but a deployment and the last resort do %s where the trail writes, or a thief empties the trail',
      (action) => {
        const on = (bucket: string, who: string) =>
          asked(policy, `s3:${action}`, 'ap-southeast-3', who, `arn:aws:s3:::${bucket}`);
        for (const resource of [names.trailBucket, `${names.trailBucket}/AWSLogs/one.json.gz`]) {
          expect(on(resource, 'operator'), resource).toBe('denied');
          expect(on(resource, cfnExec), resource).toBe('allowed');
          expect(on(resource, 'payung-last-resort'), resource).toBe('allowed');
        }
        expect(on(names.archiveBucket, 'operator')).toBe('allowed');
      },
    );

    it('lets the plan end its copies after 35 days, or who was forgotten is kept for ever', () => {
      expect(atHome('dynamodb:DeleteBackup', names.roles.backup)).toBe('allowed');
      expect(atHome('dynamodb:DeleteBackup', 'payung-last-resort')).toBe('allowed');
      for (const who of ['operator', cfnExec, names.roles.release, `${names.roles.backup}-x`]) {
        expect(atHome('dynamodb:DeleteBackup', who), who).toBe('denied');
      }
    });

    it('lets no deployment end a key, which none of the stacks asks for', () => {
      expect(atHome('kms:ScheduleKeyDeletion', cfnExec)).toBe('denied');
    });
  });

  it('is short enough for AWS to take it', () => {
    expect(JSON.stringify(JSON.parse(text)).length).toBeLessThan(5_120);
  });
});
