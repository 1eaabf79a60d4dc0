import { Validations } from 'aws-cdk-lib';
import { ArnPrincipal, type IRole, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { agencyIndex, namesOf, type TableName, tenantFolders } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';

export interface TenantRoleProps {
  readonly stage: Stage;
  /** The only principal that may take the role. */
  readonly assumedBy: IRole;
  readonly tables: readonly TableName[];
  readonly lists: 'none' | 'read-write';
}

/** The tenant of a session; AWS fills it in from the tag set when the role was assumed. */
const sessionTenant = `\${aws:PrincipalTag/tenant}`;

/** A tenant id is a ULID: 26 characters, none of them a wildcard to this pattern. */
const anyUlid = '?'.repeat(26);

/**
 * Never Scan, never PartiQL, never a stream: they carry no leading key, so that the condition below could not hold
 * them. A transaction is authorised as the single actions in it; ConditionCheckItem is one of these.
 */
const itemActions = [
  'dynamodb:BatchGetItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:UpdateItem',
];

const leadingKeys = 'dynamodb:LeadingKeys';

/** Lets through requests all of whose partition keys match, and none that name no key at all. */
export function onlyLeadingKeys(...patterns: string[]) {
  return {
    'ForAllValues:StringLike': { [leadingKeys]: patterns },
    // ForAllValues is true of an absent key: without this guard it would let everything through
    Null: { [leadingKeys]: 'false' },
  };
}

/** What one tenant's session may do. Nothing of one tenant is ever readable from another (ADR 0006). */
export class TenantRole extends Construct {
  readonly role: Role;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, props: TenantRoleProps) {
    super(scope, id);
    this.stage = props.stage;
    this.role = new Role(this, 'Role', {
      description: 'One tenant at a time, by the session tag "tenant"',
      // without the tag, or with a tag that is no tenant id, the role cannot be taken
      assumedBy: new ArnPrincipal(props.assumedBy.roleArn)
        .withConditions({
          StringLike: { 'aws:RequestTag/tenant': anyUlid },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenant'] },
        })
        .withSessionTags(),
    });
    this.reachOwnItems(props.tables);
    this.openOwnSealedSections();
    if (props.lists === 'read-write') this.reachOwnFiles();
    props.assumedBy.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['sts:AssumeRole', 'sts:TagSession'],
        resources: [this.role.roleArn],
      }),
    );
  }

  private reachOwnItems(tables: readonly TableName[]): void {
    const names = namesOf(this.stage);
    const indexes = tables.includes('registry')
      ? [`${names.tableArn('registry')}/index/${agencyIndex}`]
      : [];
    this.role.addToPolicy(
      new PolicyStatement({
        sid: 'OwnItems',
        actions: itemActions,
        resources: [...tables.map((table) => names.tableArn(table)), ...indexes],
        // the terminator keeps out a tenant whose id begins with this one's
        conditions: onlyLeadingKeys(`T#${sessionTenant}`, `T#${sessionTenant}#*`),
      }),
    );
    this.role.addToPolicy(
      new PolicyStatement({
        sid: 'TableKey',
        actions: [
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey',
          'kms:GenerateDataKeyWithoutPlaintext',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
        ],
        resources: [this.parameter(names.parameters.tableKeyArn)],
        conditions: this.onlyThrough('dynamodb'),
      }),
    );
  }

  private openOwnSealedSections(): void {
    this.role.addToPolicy(
      new PolicyStatement({
        sid: 'OwnSealedSections',
        actions: ['kms:Decrypt', 'kms:Encrypt'],
        resources: [this.parameter(namesOf(this.stage).parameters.sealingKeyArn)],
        conditions: { StringEquals: { 'kms:EncryptionContext:tenant': sessionTenant } },
      }),
    );
  }

  private reachOwnFiles(): void {
    const names = namesOf(this.stage);
    const folder = `${names.listsBucketArn}/${tenantFolders}`;
    this.role.addToPolicy(
      new PolicyStatement({
        sid: 'OwnFiles',
        // no ListBucket: it would show every tenant's keys. So S3 answers 403 for a file that is not there
        actions: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject', 's3:PutObjectTagging'],
        resources: [`${folder}${sessionTenant}/*`],
      }),
    );
    this.role.addToPolicy(
      new PolicyStatement({
        sid: 'ListsKey',
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [this.parameter(names.parameters.listsKeyArn)],
        conditions: this.onlyThrough('s3'),
      }),
    );
    Validations.of(this.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${folder}<aws:PrincipalTag/tenant>/*]`,
      reason: 'The wildcard stands for the files in the folder of the one tenant of the session.',
    });
  }

  private onlyThrough(service: 'dynamodb' | 's3') {
    return { StringEquals: { 'kms:ViaService': `${service}.${this.stage.region}.amazonaws.com` } };
  }

  private parameter(name: string): string {
    return StringParameter.valueForStringParameter(this, name);
  }
}
