import { Duration, RemovalPolicy, type Stack, Validations } from 'aws-cdk-lib';
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { closedBucket, denyEverybody } from './closed-bucket.ts';

/** As long as the lists: until the scheme year has been audited. */
const keptDays = 400;

/**
 * Records who changed anything in the account, who looked and who took a role, in whichever region, and who read this
 * archive. What keys are used for from hour to hour would only bury it. A function: its parts bear their names in the stack.
 */
export function recordWhoActs(stack: Stack, stage: Stage, archive: IBucket): void {
  const bucket = closedBucket(stack, 'TrailRecords', {
    bucketName: namesOf(stage).trailBucket,
    // nothing of a region is in them, and CloudTrail would need a right on a key of ours
    encryption: BucketEncryption.S3_MANAGED,
    versioned: true,
    lifecycleRules: [
      {
        id: 'expire',
        expiration: Duration.days(keptDays),
        noncurrentVersionExpiration: Duration.days(1),
      },
    ],
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'Whoever changes it is in it: the trail records changes of the account.',
  });
  // one that a failed release had just made goes with it: the next could not make another of this name
  bucket.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  letTrailWrite(bucket, stage);
  denyEverybody(bucket, 'NobodyDeletes', ['s3:DeleteObject', 's3:DeleteObjectVersion']);
  const trail = new CfnTrail(stack, 'Trail', {
    trailName: namesOf(stage).trail,
    s3BucketName: bucket.bucketName,
    isLogging: true,
    isMultiRegionTrail: true,
    includeGlobalServiceEvents: true,
    enableLogFileValidation: true,
    eventSelectors: [
      { readWriteType: 'WriteOnly', includeManagementEvents: true },
      {
        // to take a role counts as reading; of keys, changes are among what is written
        readWriteType: 'ReadOnly',
        includeManagementEvents: true,
        excludeManagementEventSources: ['kms.amazonaws.com'],
        dataResources: [{ type: 'AWS::S3::Object', values: [archive.arnForObjects('')] }],
      },
    ],
  });
  trail.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  // it is refused while the bucket does not let it write
  if (bucket.policy !== undefined) trail.node.addDependency(bucket.policy);
}

function letTrailWrite(bucket: IBucket, stage: Stage): void {
  const ofThisTrail = { 'aws:SourceArn': namesOf(stage).trailArn };
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TrailLooksWhoseItIs',
      principals: [new ServicePrincipal('cloudtrail.amazonaws.com')],
      actions: ['s3:GetBucketAcl'],
      resources: [bucket.bucketArn],
      conditions: { StringEquals: ofThisTrail },
    }),
  );
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TrailWrites',
      principals: [new ServicePrincipal('cloudtrail.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects(`AWSLogs/${stage.account}/*`)],
      conditions: {
        StringEquals: { ...ofThisTrail, 's3:x-amz-acl': 'bucket-owner-full-control' },
      },
    }),
  );
}
