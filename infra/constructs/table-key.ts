import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';

const reading = ['kms:Decrypt', 'kms:DescribeKey'];
const writing = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** The key of the tables, used by DynamoDB on behalf of whoever may reach an item; never by hand. */
export function throughTablesOnly(
  scope: Construct,
  stage: Stage,
  may: 'read' | 'read-write',
): PolicyStatement {
  const { parameters } = namesOf(stage);
  return new PolicyStatement({
    sid: 'TableKey',
    actions: may === 'read' ? reading : [...reading, ...writing],
    resources: [StringParameter.valueForStringParameter(scope, parameters.tableKeyArn)],
    conditions: {
      StringEquals: { 'kms:ViaService': `dynamodb.${stage.region}.amazonaws.com` },
    },
  });
}
