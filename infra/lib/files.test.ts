import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { account, aStage, resourcesOf, templateOf } from '../test/synthesised.ts';
import { FilesStack } from './files.ts';

const { template, stack } = templateOf(FilesStack);
const lists = { BucketName: `payung-${aStage.name}-lists-${account}` };

describe('the bucket of the lists', () => {
  it('is closed to the public, as is its access log, or names and NIKs lie open', () => {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  });

  it('refuses requests without TLS 1.2, or a list can be read on its way', () => {
    const policies = [...resourcesOf(template, 'AWS::S3::BucketPolicy').values()];
    expect(policies).toHaveLength(2);
    for (const { Properties } of policies) {
      expect(Properties.PolicyDocument).toMatchObject({
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Effect: 'Deny',
            Action: 's3:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
          expect.objectContaining({
            Effect: 'Deny',
            Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } },
          }),
        ]),
      });
    }
  });

  it('is encrypted under a key of its own', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      ...lists,
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': ['ListsKeyCEDADD51', 'Arn'] },
            },
          },
        ],
      },
    });
    template.hasResource('AWS::KMS::Key', {
      Properties: { EnableKeyRotation: true },
      DeletionPolicy: 'Retain',
    });
  });

  it('drops raw lists after 7 days, sealed ones after 400, but no proof that a claim rests on', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      ...lists,
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [
          Match.objectLike({
            ExpirationInDays: 7,
            TagFilters: [{ Key: 'list', Value: 'raw' }],
            Status: 'Enabled',
          }),
          Match.objectLike({
            ExpirationInDays: 400,
            TagFilters: [{ Key: 'list', Value: 'sealed' }],
            Status: 'Enabled',
          }),
          Match.objectLike({
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 3 },
            NoncurrentVersionExpiration: { NoncurrentDays: 7 },
            Status: 'Enabled',
          }),
        ],
      },
    });
  });

  it('takes files from the portal by PUT and from no other page', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      ...lists,
      CorsConfiguration: {
        CorsRules: [
          Match.objectLike({
            AllowedMethods: ['PUT'],
            AllowedOrigins: [`https://${aStage.domainName}`],
          }),
        ],
      },
    });
  });

  it('announces what was uploaded, or a list handed in is never read', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      ...lists,
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
  });

  it('records who fetched a list, or a leak cannot be traced', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      ...lists,
      LoggingConfiguration: { LogFilePrefix: 'lists/' },
    });
  });

  it('stays through every deployment under its logical id, or the lists are gone', () => {
    expect([...resourcesOf(template, 'AWS::S3::Bucket').keys()]).toEqual([
      'AccessLogs8B620ECA',
      'ListsCB6DC742',
    ]);
    template.allResources('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
    expect(stack.terminationProtection).toBe(true);
  });
});
