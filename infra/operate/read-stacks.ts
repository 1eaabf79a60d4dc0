import {
  type CloudFormationClient,
  paginateDescribeStacks,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import type { HeldThings } from './facts.ts';

/** Stacks of the stage in the client's region, each with its state. The list of CloudFormation holds none that were deleted. */
export async function readStacks(
  stage: Stage,
  client: CloudFormationClient,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {})) {
    for (const { StackName, StackStatus } of Stacks) {
      if (!StackName?.startsWith(`${namesOf(stage).prefix}-`)) continue;
      found.set(StackName, StackStatus ?? 'UNKNOWN');
    }
  }
  return found;
}

const kindOf: Readonly<Record<string, keyof HeldThings>> = {
  'AWS::CloudWatch::Alarm': 'alarms',
  'AWS::DynamoDB::GlobalTable': 'tables',
  'AWS::DynamoDB::Table': 'tables',
  'AWS::SSM::Parameter': 'parameters',
};

/** What these stacks hold by CloudFormation's own account, by the names that others know it by. */
export async function readHeld(
  stacks: readonly string[],
  client: CloudFormationClient,
): Promise<HeldThings> {
  const held = {
    alarms: new Set<string>(),
    tables: new Set<string>(),
    parameters: new Set<string>(),
  };
  // one after the other: CloudFormation turns away who asks for twenty at once
  for (const StackName of stacks) {
    for await (const { StackResourceSummaries: resources = [] } of paginateListStackResources(
      { client },
      { StackName },
    )) {
      for (const { ResourceType = '', PhysicalResourceId, ResourceStatus = '' } of resources) {
        const kind = kindOf[ResourceType];
        // what a stack gave up is still listed for a while
        if (kind === undefined || PhysicalResourceId === undefined) continue;
        if (!ResourceStatus.startsWith('DELETE_')) held[kind].add(PhysicalResourceId);
      }
    }
  }
  return held;
}
