import { ACMClient } from '@aws-sdk/client-acm';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import { abroadRegion } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import type { AccountClients } from './read-facts.ts';
import type { WatchClients } from './read-watch.ts';

/** Clients with the credentials of the shell, in the stage's region whatever the shell says. */
export function accountClients(stage: Stage): AccountClients {
  const home = { region: stage.region };
  return {
    identity: new STSClient(home),
    certificates: new ACMClient({ region: abroadRegion }),
    stacks: new CloudFormationClient(home),
    abroad: new CloudFormationClient({ region: abroadRegion }),
    tables: new DynamoDBClient(home),
    mail: new SESv2Client(home),
    parameters: new SSMClient(home),
  };
}

/** The same for what `health` asks beyond a release. */
export function watchClients(stage: Stage): WatchClients {
  const home = { region: stage.region };
  return {
    alarms: new CloudWatchClient(home),
    topics: new SNSClient(home),
  };
}
