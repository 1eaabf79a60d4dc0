import { Validations } from 'aws-cdk-lib';
import { ArnPrincipal, type IRole, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { agencyIndex, namesOf, type TableName, tenantFolders } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { throughTablesOnly } from './table-key.ts';

/** Items of the session's tenant that it may read or write. */
export interface ItemGrant {
  /** Name of the statement. */
  readonly sid:
    | 'OwnCheckpoints'
    | 'OwnFigures'
    | 'OwnItems'
    | 'OwnItemsToRead'
    | 'OwnJournal'
    | 'OwnTries';
  readonly tables: readonly TableName[];
  readonly may: readonly (keyof typeof itemActions)[];
  /** Last parts of the partitions, `T#<tenant>#<part>`; left out, all partitions of the tenant. */
  readonly partitions?: readonly string[];
}

export interface TenantRoleProps {
  readonly stage: Stage;
  /** The only principal that may take the role. */
  readonly assumedBy: IRole;
  readonly items: readonly ItemGrant[];
  readonly lists: 'none' | 'read-write';
}

/** The tenant of a session; AWS fills it in from the tag set when the role was assumed. */
const sessionTenant = `\${aws:PrincipalTag/tenant}`;

/** A tenant id is a ULID: 26 characters, none of them a wildcard to this pattern. */
export const anyUlid = '?'.repeat(26);

/**
 * Never Scan, never PartiQL, never a stream: they carry no leading key, so that the condition below could not hold
 * them. A transaction is authorised as the single actions in it; ConditionCheckItem is one of these.
 */
export const itemActions = {
  read: [
    'dynamodb:BatchGetItem',
    'dynamodb:ConditionCheckItem',
    'dynamodb:GetItem',
    'dynamodb:Query',
  ],
  // no batch: it puts and deletes without any condition
  write: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
  remove: ['dynamodb:DeleteItem'],
};

/**
 * Everything a tenant owns, for the functions that serve a whole region. Nothing is ever taken out of the journal, by no
 * fault of theirs either; whoever wrote over an entry is told on by its copy in the archive (ADR 0011).
 */
export const allOwnItems: readonly ItemGrant[] = [
  { sid: 'OwnItems', tables: ['tenancy', 'registry'], may: ['read', 'write', 'remove'] },
  { sid: 'OwnJournal', tables: ['journal'], may: ['read', 'write'] },
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

/** The terminator keeps out a tenant whose id begins with this one's. */
function ownPartitions(parts: readonly string[] | undefined): string[] {
  const own = `T#${sessionTenant}`;
  return parts === undefined ? [own, `${own}#*`] : parts.map((part) => `${own}#${part}`);
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
    for (const grant of props.items) this.reachOwnItems(grant);
    this.role.addToPolicy(throughTablesOnly(this, this.stage, 'read-write'));
    this.openOwnSealedSections(props.items);
    if (props.lists === 'read-write') this.reachOwnFiles();
    props.assumedBy.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['sts:AssumeRole', 'sts:TagSession'],
        resources: [this.role.roleArn],
      }),
    );
  }

  private reachOwnItems({ sid, tables, may, partitions }: ItemGrant): void {
    const names = namesOf(this.stage);
    const indexes = tables.includes('registry')
      ? [`${names.tableArn('registry')}/index/${agencyIndex}`]
      : [];
    const statement = new PolicyStatement({
      sid,
      actions: may.flatMap((one) => itemActions[one]),
      resources: [...tables.map((table) => names.tableArn(table)), ...indexes],
    });
    statement.addConditions(onlyLeadingKeys(...ownPartitions(partitions))); /* guard:leading-keys */
    this.role.addToPolicy(statement);
  }

  /** Wrapped keys lie in tenancy: whoever cannot read them opens nothing, and who cannot keep one wraps none. */
  private openOwnSealedSections(items: readonly ItemGrant[]): void {
    const inTenancy = items.filter(({ tables }) => tables.includes('tenancy'));
    if (inTenancy.length === 0) return;
    const keepsKeys = inTenancy.some(({ may }) => may.includes('write'));
    this.role.addToPolicy(
      new PolicyStatement({
        sid: 'OwnSealedSections',
        actions: ['kms:Decrypt', ...(keepsKeys ? ['kms:Encrypt'] : [])],
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
        actions: [
          's3:DeleteObject',
          's3:GetObject',
          // which parts of a list have come: its upload goes on after the line was lost
          's3:ListMultipartUploadParts',
          's3:PutObject',
          's3:PutObjectTagging',
        ],
        resources: [`${folder}${sessionTenant}/*`],
      }),
    );
    this.role.addToPolicy(
      new PolicyStatement({
        sid: 'ListsKey',
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [this.parameter(names.parameters.listsKeyArn)],
        conditions: {
          StringEquals: { 'kms:ViaService': `s3.${this.stage.region}.amazonaws.com` },
        },
      }),
    );
    Validations.of(this.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${folder}<aws:PrincipalTag/tenant>/*]`,
      reason: 'The wildcard stands for the files in the folder of the one tenant of the session.',
    });
  }

  /** Copies of the journal: put, never read back, changed or deleted. */
  putIntoArchive(archiveKeyArn: string): void {
    const folder = `${namesOf(this.stage).archiveBucketArn}/${tenantFolders}`;
    this.role.addToPolicy(
      new PolicyStatement({
        sid: 'OwnArchive',
        actions: ['s3:PutObject'],
        resources: [`${folder}${sessionTenant}/*`],
      }),
    );
    this.role.addToPolicy(
      new PolicyStatement({
        sid: 'ArchiveKey',
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [archiveKeyArn],
        conditions: {
          StringEquals: { 'kms:ViaService': `s3.${this.stage.region}.amazonaws.com` },
        },
      }),
    );
    Validations.of(this.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${folder}<aws:PrincipalTag/tenant>/*]`,
      reason: 'The wildcard stands for the copies in the folder of the one tenant of the session.',
    });
  }

  private parameter(name: string): string {
    return StringParameter.valueForStringParameter(this, name);
  }
}
