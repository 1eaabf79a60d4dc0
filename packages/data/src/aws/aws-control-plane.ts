import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type ControlPlane, openControlPlane } from '../control/index.ts';
import { systemClock, systemRandomness } from '../system.ts';
import { quickConnections } from './connections.ts';

/** The control plane under the function's own role, which reaches no registry and no region's journal. */
export function awsControlPlane(variables: {
  readonly AWS_REGION: string;
  readonly TENANCY_TABLE: string;
  readonly JOURNAL_TABLE: string;
}): ControlPlane {
  const { AWS_REGION: region, TENANCY_TABLE: tenancy, JOURNAL_TABLE: journal } = variables;
  return openControlPlane({
    client: new DynamoDBClient({ ...quickConnections(), region }),
    tables: { tenancy, journal },
    clock: systemClock,
    random: systemRandomness,
  });
}
