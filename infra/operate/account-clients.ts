import { ACMClient } from '@aws-sdk/client-acm';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import type { Stage } from '../lib/stage.ts';
import type { AccountClients } from './read-facts.ts';

/** Where CloudFront reads certificates; nothing else of the service is there. */
const edgeRegion = 'us-east-1';

/** Clients with the credentials of the shell, in the stage's region whatever the shell says. */
export function accountClients(stage: Stage): AccountClients {
  const home = { region: stage.region };
  return {
    identity: new STSClient(home),
    certificates: new ACMClient({ region: edgeRegion }),
    stacks: new CloudFormationClient(home),
    tables: new DynamoDBClient(home),
    mail: new SESv2Client(home),
    parameters: new SSMClient(home),
  };
}
