import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openService, type Service } from '@payung/casework';
import {
  openDatabase,
  systemClock,
  systemRandomness,
  type Tables,
  type WorkQueue,
  type WriteTurns,
} from '@payung/data';
import { type ListFolder, openListFolder } from './list-folder.ts';
import { openMasterKey } from './master-key-file.ts';
import { originNow } from './request-origin.ts';
import { openUploadTickets, type UploadTickets } from './upload-tickets.ts';

export const tables: Tables = {
  tenancy: 'payung-tenancy',
  registry: 'payung-registry',
  journal: 'payung-journal',
};

/** Copies of the journal; an auditor's tool verifies the folder by itself. */
export const archiveFolderOf = (dataFolder: string) => join(dataFolder, 'archive');
export const keysFolderOf = (dataFolder: string) => join(dataFolder, 'keys');

/** Milliseconds for an answer of the database: a thousand times what a commit takes on a quiet machine. */
const answerWithin = 15_000;

/**
 * Milliseconds for a connection to the database. It is asked for three times: half a minute in all, for a machine that has
 * no time for it. One where nobody listens is refused at once.
 */
const connectWithin = 10_000;

/**
 * Names who asks, without proving it: databases of one machine ask for the name only, and a hash over every request and
 * its four keyed ones take a list's worker a tenth of its time.
 */
async function named<T extends { headers: Record<string, string> }>(request: T): Promise<T> {
  const at = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const scope = `local/${at.slice(0, 8)}/local/dynamodb/aws4_request`;
  request.headers['x-amz-date'] = at;
  request.headers.authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=00`;
  return request;
}

/**
 * A client of the database of this machine. The SDK by itself waits for ever, and an answer that got lost would
 * stop the service where it stands; every request can be sent again, as in AWS.
 */
export function localClient(
  endpoint: string,
  answerWithinMs: number = answerWithin,
): DynamoDBClient {
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    signer: { sign: named },
    requestHandler: {
      connectionTimeout: connectWithin,
      requestTimeout: answerWithinMs,
      // without this a request that hangs is only warned of
      throwOnRequestTimeout: true,
    },
  });
  // it prepares each request and answer for a log that is never written, a tenth of what a list's worker does
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}

export interface LocalService {
  readonly service: Service;
  readonly client: DynamoDBClient;
  readonly files: ListFolder;
  readonly tickets: UploadTickets;
}

/**
 * The use-cases over the embedded database and the folders of one machine. The host and the worker each open
 * one; what they share is in the database and in the files.
 *
 * @param options.address where uploads go when no request tells
 */
export function openLocalService(options: {
  dataFolder: string;
  endpoint: string;
  queue: WorkQueue;
  address: string;
  /** when writes may go; at once unless given */
  turns?: WriteTurns;
}): LocalService {
  const { dataFolder, endpoint, queue, address, turns } = options;
  const client = localClient(endpoint);
  const tickets = openUploadTickets(keysFolderOf(dataFolder));
  const files = openListFolder({
    folder: join(dataFolder, 'lists'),
    tickets,
    origin: () => originNow() ?? address,
  });
  const database = openDatabase({
    clientFor: async () => client,
    directory: client,
    tables,
    masterKey: openMasterKey(keysFolderOf(dataFolder)),
    clock: systemClock,
    random: systemRandomness,
    ...(turns === undefined ? {} : { turns }),
  });
  const service = openService({
    database,
    files,
    queue,
    clock: systemClock,
    random: systemRandomness,
  });
  return { service, client, files, tickets };
}
