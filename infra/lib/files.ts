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
import { namesOf, rawListTag, sealedListTag } from './names.ts';
import type { Stage } from './stage.ts';

/** The worker seals and removes a raw list when it reads it; this is for lists that nobody came to read. */
const rawListsKeptDays = 7;
/** A list and its report serve until the scheme year they belong to has been audited. */
const listsKeptDays = 400;
/** Also how long a removed raw list can still be fetched back. */
const versionsKeptDays = 7;
const accessLogsKeptDays = 400;
/**
 * Parts of a list whose upload was never ended. Whoever brings one has two days (`partsLastMs` in casework) until the list
 * counts as never brought.
 */
const partsKeptDays = 3;

const listsLifecycle: LifecycleRule[] = [
  {
    id: 'expire-raw-lists',
    tagFilters: rawListTag,
    expiration: Duration.days(rawListsKeptDays),
  },
  {
    id: 'expire-lists',
    tagFilters: sealedListTag,
    expiration: Duration.days(listsKeptDays),
  },
  {
    id: 'expire-old-versions',
    noncurrentVersionExpiration: Duration.days(versionsKeptDays),
    abortIncompleteMultipartUploadAfter: Duration.days(partsKeptDays),
  },
];

/** The lists as agencies handed them in, and the pieces they are worked off in. */
export class FilesStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const names = namesOf(stage);
    const key = new Key(this, 'ListsKey', {
      description: 'Encrypts the lists of the agencies',
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
