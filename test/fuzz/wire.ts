import { Agent, request } from 'node:http';
import type { Asked } from './asked.ts';

/** What came back. */
export interface Came {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** milliseconds after which an answer is one that never comes */
const patience = 30_000;

/** Sends requests as they are written: a browser's client would mend paths and headers before they arrive. */
export function openWire(address: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const { hostname, port } = new URL(address);
  function send(asked: Asked, token: string | null): Promise<Came> {
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          agent,
          hostname,
          port,
          method: asked.method,
          path: asked.target,
          timeout: patience,
          headers: {
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
            ...asked.headers,
            ...(asked.body === null ? {} : { 'content-length': String(asked.body.length) }),
          },
        },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              bytes: Buffer.concat(pieces),
            }),
          );
        },
      );
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer came')));
      outgoing.on('error', reject);
      outgoing.end(asked.body ?? undefined);
    });
  }
  return { send, close: () => agent.destroy() };
}
export type Wire = ReturnType<typeof openWire>;
