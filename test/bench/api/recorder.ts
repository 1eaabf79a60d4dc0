import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A request to the database, as it went over the line. */
export interface Recorded {
  /** e.g. `GetItem` */
  readonly operation: string;
  readonly body: string;
}

export interface Recorder {
  readonly endpoint: string;
  /** What is asked from now on. */
  begin(): void;
  /** What was asked since, in the groups that were under way together. */
  end(): Recorded[][];
  stop(): Promise<void>;
}

/** Stands in front of a database and writes down what it is asked. */
export async function startRecorder(target: string): Promise<Recorder> {
  let groups: Recorded[][] = [];
  let underWay = 0;

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const operation = String(incoming.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    if (underWay === 0) groups.push([]);
    groups.at(-1)?.push({ operation, body: body.toString('utf8') });
    underWay += 1;
    try {
      const headers = Object.fromEntries(
        Object.entries(incoming.headers).filter(([name]) =>
          /^(x-amz|content-type|auth)/.test(name),
        ),
      );
      const answer = await fetch(target, {
        method: 'POST',
        headers: Object.entries(headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]),
        body,
      });
      outgoing.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
      outgoing.end(Buffer.from(await answer.arrayBuffer()));
    } finally {
      underWay -= 1;
    }
  }

  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port was bound');
  return {
    endpoint: `http://127.0.0.1:${bound.port}`,
    begin: () => {
      groups = [];
    },
    end: () => groups,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
