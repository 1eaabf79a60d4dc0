import {
  type CfnResource,
  Duration,
  RemovalPolicy,
  Stack,
  type StackProps,
  Validations,
} from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BucketEncryption,
  HttpMethods,
  type IBucket,
  type LifecycleRule,
} from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { closedBucket } from '../constructs/closed-bucket.ts';
import { namesOf, uploadsPrefix } from './names.ts';
import type { Stage } from './stage.ts';

/** A list is looked at again in the weeks after it was handed in; what counts lives in the tables by then. */
const uploadsKeptDays = 90;
const versionsKeptDays = 30;
const accessLogsKeptDays = 400;

const listsLifecycle: LifecycleRule[] = [
  {
    id: 'expire-raw-uploads',
    prefix: uploadsPrefix,
    expiration: Duration.days(uploadsKeptDays),
  },
  {
    id: 'expire-old-versions',
    noncurrentVersionExpiration: Duration.days(versionsKeptDays),
    abortIncompleteMultipartUploadAfter: Duration.days(1),
  },
];

/** The lists as agencies handed them in, and the reports written back. */
export class FilesStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const names = namesOf(stage);
    const key = new Key(this, 'ListsKey', {
      description: 'Encrypts uploaded lists and reports',
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const accessLogs = closedBucket(this, 'AccessLogs', {
      bucketName: names.accessLogsBucket,
      // log delivery writes under S3's own key only
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ id: 'expire', expiration: Duration.days(accessLogsKeptDays) }],
    });
    const lists = closedBucket(this, 'Lists', {
      bucketName: names.listsBucket,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true,
      lifecycleRules: listsLifecycle,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'lists/',
      cors: [
        {
          allowedMethods: [HttpMethods.PUT],
          allowedOrigins: [`https://${stage.domainName}`],
          allowedHeaders: ['content-type', 'x-amz-*'],
          maxAge: 3000,
        },
      ],
    });
    announceNewObjects(lists);
    new StringParameter(this, 'ListsKeyArn', {
      parameterName: names.parameters.listsKeyArn,
      stringValue: key.keyArn,
    });
    Validations.of(accessLogs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This bucket receives the access logs; logging it into itself would never end.',
    });
  }
}

/**
 * New objects are announced on the event bus. So the kept bucket knows nothing of the replaceable queue that
 * listens, and no custom resource is needed to join the two. The L2 property would add such a resource.
 */
function announceNewObjects(bucket: IBucket): void {
  // the default child of an S3 bucket is its CfnBucket
  const resource = bucket.node.defaultChild as CfnResource;
  resource.addPropertyOverride('NotificationConfiguration.EventBridgeConfiguration', {
    EventBridgeEnabled: true,
  });
}
