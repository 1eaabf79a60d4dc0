import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption, type IBucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { recordWhoActs } from '../constructs/account-trail.ts';
import { closedBucket, denyEverybody } from '../constructs/closed-bucket.ts';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/**
 * What an auditor holds against the journal: copies of it that nobody can take back, the key that signs where each lane
 * stood, and the record of who read those copies. None is reached by anybody who writes the journal itself.
 */
export class JournalArchiveStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    recordWhoActs(this, stage, this.archive(stage));
    this.checkpointKey(stage);
  }

  private archive(stage: Stage): IBucket {
    const names = namesOf(stage);
    const key = new Key(this, 'ArchiveKey', {
      description: 'Encrypts the copies of the journal',
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const bucket = closedBucket(this, 'Archive', {
      bucketName: names.archiveBucket,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true,
      objectLockEnabled: true,
      // compliance: nobody shortens it, not even the owner of the account
      objectLockDefaultRetention: ObjectLockRetention.compliance(
        Duration.days(stage.journalRetentionDays),
      ),
    });
    denyEverybody(bucket, 'NobodyDeletes', [
      's3:BypassGovernanceRetention',
      's3:DeleteObject',
      's3:DeleteObjectVersion',
      's3:PutObjectLegalHold',
      's3:PutObjectRetention',
    ]);
    this.publish('ArchiveKeyArn', names.parameters.archiveKeyArn, key.keyArn);
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Its objects are kept unchanged by object lock; who reads them is recorded by the trail of this stack.',
    });
    return bucket;
  }

  /** Anybody of the account may check a signature; the function of the checkpoints alone makes one. */
  private checkpointKey(stage: Stage): void {
    const names = namesOf(stage);
    const key = new Key(this, 'CheckpointKey', {
      description: 'Signs where each lane of the journal stood',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'CheckpointsAloneSign',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['kms:Sign'],
        resources: ['*'],
        conditions: {
          StringNotEquals: { 'aws:PrincipalArn': names.roleArn(names.roles.journalCheckpoint) },
        },
      }),
    );
    this.publish('CheckpointKeyArn', names.parameters.checkpointKeyArn, key.keyArn);
  }

  private publish(construct: string, parameterName: string, stringValue: string): void {
    new StringParameter(this, construct, { parameterName, stringValue });
  }
}
