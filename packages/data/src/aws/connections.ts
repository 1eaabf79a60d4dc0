import { NodeHttpHandler } from '@smithy/node-http-handler';

/** How patient a client is. The SDK by itself waits for ever. */
export interface Connections {
  /** tries in all, the first one counted */
  readonly maxAttempts: number;
  readonly requestHandler: NodeHttpHandler;
}

const connectWithinMs = 1_000;

/**
 * Connections for requests that are answered in milliseconds: tables, keys, queue, sessions. All clients of a
 * process that are given the same ones share their sockets; each request still carries its own credentials.
 */
export function quickConnections(): Connections {
  return connections(5_000);
}

/** Connections for files: 50 MB in each direction at 2 MB/s. */
export function fileConnections(): Connections {
  return connections(30_000);
}

/** Connections for a function that is invoked and waited for: it ends by itself after 110 s. */
export function patientConnections(): Connections {
  return connections(115_000);
}

function connections(answerWithinMs: number): Connections {
  return {
    maxAttempts: 3,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: connectWithinMs,
      requestTimeout: answerWithinMs,
      // without this a request that hangs is only warned of
      throwOnRequestTimeout: true,
    }),
  };
}
