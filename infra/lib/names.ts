import type { EffectName } from './effects.ts';
import type { Stage } from './stage.ts';

/** By which attribute (seconds since 1970) a table takes away what is over, some time later. */
export const endingAttributes = { registry: 'expiresAt', crosscheck: 'lastsUntil' } as const;

/**
 * Names by which stacks find each other. They are fixed, so that no stack exports a value to another and each
 * can be replaced alone (ADR 0006). What cannot be named in advance is written to a parameter by its owner.
 */
export function namesOf(stage: Stage) {
  const prefix = `payung-${stage.name}`;
  const arn = (service: string, resource: string) =>
    `arn:aws:${service}:${stage.region}:${stage.account}:${resource}`;
  const tables = {
    tenancy: `${prefix}-tenancy`,
    registry: `${prefix}-registry`,
    journal: `${prefix}-journal`,
    crosscheck: `${prefix}-crosscheck`,
  };
  const listsBucket = `${prefix}-lists-${stage.account}`;
  const importQueue = `${prefix}-imports`;
  const alarmTopic = `${prefix}-alarms`;
  const archiveBucket = `${prefix}-journal-archive-${stage.account}`;
  const trail = `${prefix}-trail`;
  const signInPrefix = `${prefix}-${stage.account}`;
  return {
    /** What every name of the stage begins with. */
    prefix,
    stack: (name: StackName) => `${prefix}-${name}`,
    tables,
    /** Those that were restored to be looked at as well. */
    anyTableArn: arn('dynamodb', `table/${prefix}-*`),
    tableArn: (table: TableName) => arn('dynamodb', `table/${tables[table]}`),
    undelivered: `${prefix}-journal-undelivered`,
    listsBucket,
    listsBucketArn: `arn:aws:s3:::${listsBucket}`,
    listsBucketOrigin: `https://${listsBucket}.s3.${stage.region}.amazonaws.com`,
    accessLogsBucket: `${prefix}-access-logs-${stage.account}`,
    portalBucket: `${prefix}-portal-${stage.account}`,
    importQueue,
    importQueueArn: arn('sqs', importQueue),
    importQueueUrl: `https://sqs.${stage.region}.amazonaws.com/${stage.account}/${importQueue}`,
    alarmTopicArn: arn('sns', alarmTopic),
    alarmTopic,
    deadLetterQueue: `${importQueue}-dead`,
    /** The boundary of every role: nothing outside the home region. */
    homeRegionPolicy: `${prefix}-home-region`,
    backupVault: `${prefix}-backup`,
    backupVaultArn: arn('backup', `backup-vault:${prefix}-backup`),
    nightsVault: `${prefix}-backup-nights`,
    nightsVaultArn: arn('backup', `backup-vault:${prefix}-backup-nights`),
    costJumps: `${prefix}-cost-jumps`,
    edgeGuard: `${prefix}-edge`,
    dashboard: `${prefix}-overview`,
    alarm: (effect: EffectName) => `${prefix}-${effect}`,
    alarmArn: (effect: EffectName) => arn('cloudwatch', `alarm:${prefix}-${effect}`),
    logGroupOf: (functionName: string) => `/payung/${stage.name}/${functionName}`,
    archiveBucket,
    archiveBucketArn: `arn:aws:s3:::${archiveBucket}`,
    /** Who changed anything in the account, and who read the archive. */
    trail,
    trailArn: arn('cloudtrail', `trail/${trail}`),
    trailBucket: `${trail}-${stage.account}`,
    /** Roles that policies outside their own stack, or people, know by name. */
    roles: {
      /** also in `account/home-region-scp.json`: it alone ends copies of tables */
      backup: `${prefix}-backup`,
      /** handed to AWS Backup by whoever restores (docs/operations/restore.md) */
      restore: `${prefix}-restore`,
      journalCheckpoint: `${prefix}-journal-checkpoint`,
      tokenClaims: `${prefix}-token-claims`,
      release: `${prefix}-release`,
      renewal: `${prefix}-renewal`,
    },
    roleArn: (role: string) => `arn:aws:iam::${stage.account}:role/${role}`,
    /** Roles that `cdk bootstrap` makes in the account, at home. */
    bootstrapRoleArn: (kind: string) =>
      `arn:aws:iam::${stage.account}:role/cdk-${bootstrap.qualifier}-${kind}-role-${stage.account}-${stage.region}`,
    /** Functions that others invoke by name. */
    functions: {
      crosscheck: `${prefix}-crosscheck`,
      crosscheckDesk: `${prefix}-crosscheck-desk`,
      monthlyRun: `${prefix}-monthly-run`,
    },
    functionArn: (name: string) => arn('lambda', `function:${name}`),
    tokenClaimsArn: arn('lambda', `function:${prefix}-token-claims`),
    portalOrigin: `https://${stage.domainName}`,
    signInPrefix,
    /** Where the portal sends people to sign in and exchanges their codes; below it, where it renews tokens. */
    signInOrigin: `https://${signInPrefix}.auth.${stage.region}.amazoncognito.com`,
    poolsOrigin: `https://cognito-idp.${stage.region}.amazonaws.com`,
    mailIdentityArn: arn('ses', `identity/${stage.domainName}`),
    mailConfiguration: `${prefix}-mail`,
    mailConfigurationArn: arn('ses', `configuration-set/${prefix}-mail`),
    mailFrom: `tidak-dibalas@${stage.domainName}`,
    parameters: {
      tableKeyArn: `/payung/${stage.name}/data/table-key-arn`,
      sealingKeyArn: `/payung/${stage.name}/data/sealing-key-arn`,
      journalStreamArn: `/payung/${stage.name}/data/journal-stream-arn`,
      crosscheckKeyArn: `/payung/${stage.name}/crosscheck/key-arn`,
      crosscheckTableKeyArn: `/payung/${stage.name}/crosscheck/table-key-arn`,
      listsKeyArn: `/payung/${stage.name}/files/key-arn`,
      archiveKeyArn: `/payung/${stage.name}/journal-archive/key-arn`,
      checkpointKeyArn: `/payung/${stage.name}/journal-archive/checkpoint-key-arn`,
      apiHost: `/payung/${stage.name}/region-api/host`,
      ownCoverHost: `/payung/${stage.name}/own-cover/host`,
      publicApiHost: `/payung/${stage.name}/public-api/host`,
      centralApiHost: `/payung/${stage.name}/central-api/host`,
      tokenIssuer: `/payung/${stage.name}/identity/issuer`,
      tokenAudience: `/payung/${stage.name}/identity/audience`,
      userPoolId: `/payung/${stage.name}/identity/user-pool-id`,
      userPoolArn: `/payung/${stage.name}/identity/user-pool-arn`,
    },
    /** Which commit works here, written after a release that rang no alarm; a roll-back goes to it. */
    releasedCommit: `/payung/${stage.name}/released-commit`,
    parameterArn: (parameter: string) => arn('ssm', `parameter${parameter}`),
  } as const;
}

export const tableNames = ['tenancy', 'registry', 'journal', 'crosscheck'] as const;
export type TableName = (typeof tableNames)[number];

export type StackName =
  | 'alarms'
  | 'backup'
  | 'budget'
  | 'central-api'
  | 'crosscheck'
  | 'data'
  | 'edge-guard'
  | 'files'
  | 'home-region'
  | 'identity'
  | 'import-worker'
  | 'journal-archive'
  | 'journal-relay'
  | 'mail'
  | 'monthly-run'
  | 'overview'
  | 'own-cover'
  | 'portal'
  | 'public-api'
  | 'region-api'
  | 'release'
  | 'token-claims';

/** Where AWS keeps budgets, and reads what CloudFront stands on: certificates and firewalls. */
export const abroadRegion = 'us-east-1';

/**
 * Budgets are kept by AWS there alone, for all regions; the stack holds amounts and the operators' addresses. The firewall
 * of a distribution has to stand there as well; it keeps nothing.
 */
export const stacksAbroad: readonly StackName[] = ['budget', 'edge-guard'];

/** Stacks that hold what cannot be made again, and the boundary that all roles stand within; the code goes back without them. */
export const keptStacks: readonly StackName[] = [
  'home-region',
  'mail',
  'data',
  'files',
  'journal-archive',
  'identity',
  'crosscheck',
  'backup',
];

export function isReplaceable(stack: StackName): boolean {
  return !keptStacks.includes(stack);
}

/** What the roles of `cdk bootstrap` bear in their names, and where it writes how new it is. */
export const bootstrap = {
  qualifier: 'hnb659fds',
  versionParameter: '/cdk-bootstrap/hnb659fds/version',
} as const;

/** Keys of files are `T/<tenant>/…`: the second part is what a session may reach. */
export const tenantFolders = 'T/';
/** What came through an upload address, `T/<tenant>/uploads/<import>`, in the wildcards of the event bus. */
export const uploadedKeys = `${tenantFolders}*/uploads/*`;
/** Upload addresses tag their object so: raw lists end sooner than the sealed copies made of them. */
export const rawListTag = { list: 'raw' } as const;
/** Sealed copies, reports and pieces are tagged so; what bears no tag, such as proof, stays. */
export const sealedListTag = { list: 'sealed' } as const;
/** The portal's files of earlier releases, once a new one is published; see docs/operations/first-stage.md. */
export const pastRelease = { release: 'past' } as const;
/** The one index of the registry. */
export const agencyIndex = 'byAgency';
/** The operator's own journal lies under this id, as if the operator were a tenant. */
export const operatorId = '0000000000PAYVNGCENTRA0000';
/** Rooms of the portal that sign-in sends people back to. */
export const signInPaths = { back: '/masuk/selesai', out: '/masuk' } as const;
/** What the portal asks for: who signed in, and leave to set up one's own second factor. */
export const portalScopes = ['openid', 'email', 'aws.cognito.signin.user.admin'] as const;
/** What an agency's own system asks for with its client's secret: `payung/region`. */
export const machineScopes = { server: 'payung', scope: 'region' } as const;
