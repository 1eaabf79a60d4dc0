import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { parseWorkMessage, readCorrelationId, type WorkQueue } from '@payung/data';
import { awsWorkQueue, quickConnections } from '@payung/data/aws';
import * as z from 'zod';
import { leastMet, type SendFault, sendFaults } from './kinds.ts';
import { injectedFile, queueWeather } from './message-storm.ts';
import { seeded } from './seeded-chance.ts';

/** As the client of a stage sends it. */
const Sent = z.object({
  MessageBody: z.string(),
  MessageAttributes: z
    .record(z.string(), z.object({ StringValue: z.string() }))
    .optional()
    .default({}),
});

type Refusal = Exclude<SendFault, 'send-cut' | 'send-unheard'>;

const refusals: Readonly<Record<Refusal, { readonly status: number; readonly type: string }>> = {
  'send-throttled': { status: 400, type: 'com.amazonaws.sqs#RequestThrottled' },
  'send-refused': { status: 403, type: 'com.amazon.coral.service#AccessDeniedException' },
  'send-error': { status: 500, type: 'com.amazonaws.sqs#InternalFailure' },
};

async function take(queue: WorkQueue, body: string): Promise<object> {
  const { MessageBody, MessageAttributes } = Sent.parse(JSON.parse(body));
  const message = parseWorkMessage(MessageBody);
  if (message === null) throw new Error('something was sent that is no work');
  const attributes = Object.entries(MessageAttributes).map(([name, { StringValue }]) => [
    name,
    { stringValue: StringValue },
  ]);
  await queue.send(message, readCorrelationId(Object.fromEntries(attributes)));
  return {
    MessageId: 'taken',
    MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
  };
}

function answer(response: ServerResponse, status: number, said: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(said));
}

/** What becomes of one message that is sent: the same on each try, by the number that its client gives all of them. */
function fates(folder: string): (tries: string) => SendFault | null {
  const chance = seeded(queueWeather(folder).seed + 3);
  const made = readFileSync(injectedFile(folder), 'utf8').split('\n');
  const before = made.flatMap((line) => sendFaults.filter((kind) => kind === line));
  const { pick } = leastMet<SendFault>(chance, before);
  let last: { readonly tries: string; readonly fault: SendFault | null }[] = [];
  return (tries) => {
    const known = last.find((one) => one.tries === tries);
    if (known !== undefined) return known.fault;
    const fault = chance() < queueWeather(folder).sends ? pick(sendFaults) : null;
    if (fault !== null) appendFileSync(injectedFile(folder), `${fault}\n`);
    last = [...last.slice(-99), { tries, fault }];
    return fault;
  };
}

/** A queue of AWS, as far as a client that sends can tell. */
async function startQueue(folder: string, queue: WorkQueue): Promise<string> {
  const fateOf = fates(folder);
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const fault = fateOf(String(request.headers['amz-sdk-invocation-id']));
    const body = await text(request);
    switch (fault) {
      case 'send-cut':
        return void request.socket.destroy();
      case 'send-unheard':
        await take(queue, body);
        return void request.socket.destroy();
      case null:
        return answer(response, 200, await take(queue, body));
      default: {
        const { status, type } = refusals[fault];
        answer(response, status, { __type: type, message: 'injected' });
      }
    }
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // a server that listens on a port has an address of this kind
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/000000000000/imports`;
}

/**
 * Lets whatever is sent go through the client of a stage to a queue that throttles, refuses, breaks off, fails, or takes
 * what is sent and does not say so.
 *
 * @param folder of the service's data; its weather is read anew for each message
 */
export function stormyQueue(folder: string): (queue: WorkQueue) => WorkQueue {
  return (queue) => {
    const sending = startQueue(folder, queue).then((url) =>
      awsWorkQueue({ url, region: 'local', connections: quickConnections() }),
    );
    return { send: async (...given) => (await sending).send(...given) };
  };
}
