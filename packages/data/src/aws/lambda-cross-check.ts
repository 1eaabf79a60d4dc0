import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  CrossAnswer,
  type CrossCheck,
  type CrossDesk,
  createRequestSealer,
  DeskAnswer,
} from '../crosscheck/index.ts';
import { systemClock, systemRandomness } from '../system.ts';
import { type Connections, patientConnections } from './connections.ts';
import { kmsMasterKey } from './kms-master-key.ts';
import type { TenantSessions } from './tenant-sessions.ts';

/** Invokes a function and waits. @throws Error without the function's words, which are in its own log */
function invoker(region: string, FunctionName: string): (payload: unknown) => Promise<unknown> {
  // a hundred people, or the comparison of two regions, take longer than a request to a table
  const client = new LambdaClient({ ...patientConnections(), region });
  return async (payload) => {
    const { FunctionError, Payload } = await client.send(
      new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(payload), 'utf8') }),
    );
    if (FunctionError !== undefined || Payload === undefined) {
      throw new Error('the check across regions did not answer');
    }
    return JSON.parse(Buffer.from(Payload).toString('utf8'));
  };
}

/**
 * The way to `crosscheck` in AWS. The function is invoked under the caller's own role; which region asks is proved by
 * the key of the request, which only a session of that tenant can have wrapped.
 */
export function lambdaCrossCheck(parts: {
  functionName: string;
  keyId: string;
  sessions: TenantSessions;
  region: string;
  connections: Connections;
}): CrossCheck {
  const invoke = invoker(parts.region, parts.functionName);
  const seal = createRequestSealer({
    channel: kmsMasterKey(parts),
    clock: systemClock,
    random: systemRandomness,
  });
  return {
    ask: async (tenant, request) => CrossAnswer.parse(await invoke(await seal(tenant, request))),
  };
}

/** The way from the control plane to the desk: ids, months and reasons, in the open. */
export function lambdaCrossDesk(parts: { functionName: string; region: string }): CrossDesk {
  const invoke = invoker(parts.region, parts.functionName);
  return { ask: async (request) => DeskAnswer.parse(await invoke(request)) };
}
