import { type ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  paginateListTables,
} from '@aws-sdk/client-dynamodb';
import {
  GetAccountCommand,
  GetEmailIdentityCommand,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import { GetParametersCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import { bootstrap, namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { asked, nameOf, read } from './ask.ts';
import type { Asked, CertificateFacts, HeldThings, StageFacts, TableFacts } from './facts.ts';
import { readHeld, readStacks } from './read-stacks.ts';
import { isWhole } from './way-out.ts';

/** All in the stage's region, but `certificates` and `abroad`, which are in us-east-1. */
export interface AccountClients {
  readonly identity: STSClient;
  readonly certificates: ACMClient;
  readonly stacks: CloudFormationClient;
  readonly abroad: CloudFormationClient;
  readonly tables: DynamoDBClient;
  readonly mail: SESv2Client;
  readonly parameters: SSMClient;
}

/**
 * Asks AWS how a stage is, without changing anything. Never throws: what AWS refuses is told as refused, by the name of
 * its error.
 * @param shellRegion region that the shell names, null when none
 */
export async function readFacts(
  stage: Stage,
  clients: AccountClients,
  shellRegion: string | null,
): Promise<StageFacts> {
  const account = await readAccount(clients.identity);
  const stacks = await asked(() => readStacks(stage, clients.stacks));
  const [abroad, bootstrapVersion, certificate, sender, held, parameters, tables] =
    await Promise.all([
      asked(() => readStacks(stage, clients.abroad)),
      asked(() => readBootstrap(clients.parameters)),
      asked(() => readCertificate(stage, clients.certificates)),
      asked(() => readSender(stage, clients.mail)),
      heldBy(stacks, clients.stacks),
      asked(() => readParameters(Object.values(namesOf(stage).parameters), clients.parameters)),
      asked(() => readTables(stage, clients.tables)),
    ]);
  return {
    shellRegion,
    account,
    bootstrapVersion,
    certificate,
    sender,
    stacks,
    abroad,
    held,
    parameters: read(parameters, (values) => new Set(values.keys())),
    tables,
  };
}

/** The account that the shell is signed in to. */
export function readAccount(client: STSClient): Promise<Asked<string>> {
  return asked(async () => {
    const { Account } = await client.send(new GetCallerIdentityCommand({}));
    return Account ?? '';
  });
}

/** Of stacks that are half-way nobody can say what they hold. */
async function heldBy(
  stacks: StageFacts['stacks'],
  client: CloudFormationClient,
): Promise<Asked<HeldThings>> {
  if (stacks.kind === 'refused') return stacks;
  const whole = [...stacks.value].filter(([, status]) => isWhole(status));
  return asked(() =>
    readHeld(
      whole.map(([stack]) => stack),
      client,
    ),
  );
}

async function readBootstrap(client: SSMClient): Promise<number | null> {
  const found = await readParameters([bootstrap.versionParameter], client);
  const version = found.get(bootstrap.versionParameter);
  return version === undefined ? null : Number(version);
}

/** Those of the parameters that stand, with their values. SSM takes ten at a time. */
async function readParameters(
  names: readonly string[],
  client: SSMClient,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < names.length; from += 10) {
    const { Parameters = [] } = await client.send(
      new GetParametersCommand({ Names: names.slice(from, from + 10) }),
    );
    for (const { Name, Value } of Parameters) {
      if (Name !== undefined && Value !== undefined) found.set(Name, Value);
    }
  }
  return found;
}

/** The commit of the last release that rang no alarm; null when there was none. */
export function readReleased(stage: Stage, client: SSMClient): Promise<Asked<string | null>> {
  const { releasedCommit } = namesOf(stage);
  return asked(async () => {
    const found = await readParameters([releasedCommit], client);
    return found.get(releasedCommit) ?? null;
  });
}

async function readCertificate(stage: Stage, client: ACMClient): Promise<CertificateFacts | null> {
  try {
    const { Certificate } = await client.send(
      new DescribeCertificateCommand({ CertificateArn: stage.certificateArn }),
    );
    const {
      Status = 'UNKNOWN',
      DomainName,
      SubjectAlternativeNames = [],
      NotAfter,
    } = Certificate ?? {};
    const names = new Set([
      ...(DomainName === undefined ? [] : [DomainName]),
      ...SubjectAlternativeNames,
    ]);
    return { status: Status, names: [...names], endsAt: NotAfter?.getTime() ?? null };
  } catch (error) {
    if (nameOf(error) === 'ResourceNotFoundException') return null;
    throw error;
  }
}

async function readSender(stage: Stage, client: SESv2Client) {
  const { ProductionAccessEnabled = false } = await client.send(new GetAccountCommand({}));
  return { isInSandbox: !ProductionAccessEnabled, isVerified: await isVerified(stage, client) };
}

async function isVerified(stage: Stage, client: SESv2Client): Promise<boolean> {
  try {
    const { VerifiedForSendingStatus = false } = await client.send(
      new GetEmailIdentityCommand({ EmailIdentity: stage.domainName }),
    );
    return VerifiedForSendingStatus;
  } catch (error) {
    if (nameOf(error) === 'NotFoundException') return false;
    throw error;
  }
}

async function readTables(stage: Stage, client: DynamoDBClient): Promise<Map<string, TableFacts>> {
  const found = new Map<string, TableFacts>();
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
    for (const name of TableNames) {
      if (!name.startsWith(`${namesOf(stage).prefix}-`)) continue;
      found.set(name, await readTable(name, client));
    }
  }
  return found;
}

async function readTable(TableName: string, client: DynamoDBClient): Promise<TableFacts> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const { ContinuousBackupsDescription: backups } = await client.send(
    new DescribeContinuousBackupsCommand({ TableName }),
  );
  return {
    goesBack: backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED',
    isProtected: Table?.DeletionProtectionEnabled === true,
    streams: Table?.StreamSpecification?.StreamEnabled === true,
    endsBy: await asked(() => readEnding(TableName, client)),
  };
}

async function readEnding(TableName: string, client: DynamoDBClient): Promise<string | null> {
  const { TimeToLiveDescription: ending } = await client.send(
    new DescribeTimeToLiveCommand({ TableName }),
  );
  const isOn = ending?.TimeToLiveStatus === 'ENABLED' || ending?.TimeToLiveStatus === 'ENABLING';
  return isOn ? (ending.AttributeName ?? null) : null;
}
