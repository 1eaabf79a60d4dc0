import { openService, type Service } from '@payung/casework';
import { type ListFiles, type MasterKey, openDatabase, type WorkQueue } from '@payung/data';
import { resources } from '@payung/infra/policies';
import { fixedMasterKey } from '../support/memory-ports.ts';
import { seededRandomness } from '../support/seeded-randomness.ts';
import { type TestService, testClient } from '../support/test-service.ts';
import { type Recorder, recordClient } from './recorded-requests.ts';

/** The statement of a session's policy that names the key of sealed sections. */
export const sealingKey = 'sid:OwnSealedSections';

function recordedKey(into: Recorder): MasterKey {
  const key = fixedMasterKey();
  const tell = (action: string, tenant: string): void =>
    into.add({
      session: tenant,
      action: `kms:${action}`,
      resource: sealingKey,
      context: { 'kms:EncryptionContext:tenant': [tenant] },
    });
  return {
    async wrap(plain, tenant) {
      tell('Encrypt', tenant);
      return key.wrap(plain, tenant);
    },
    async unwrap(wrapped, tenant) {
      tell('Decrypt', tenant);
      return key.unwrap(wrapped, tenant);
    },
  };
}

function recordedFiles(files: ListFiles, into: Recorder): ListFiles {
  const tell = (action: string, key: string): void =>
    into.add({
      session: key.split('/')[1] ?? '',
      action: `s3:${action}`,
      resource: resources.listFile(key),
      context: {},
    });
  return {
    async put(key, bytes) {
      tell('PutObject', key);
      return files.put(key, bytes);
    },
    async get(key) {
      tell('GetObject', key);
      return files.get(key);
    },
    async remove(key) {
      tell('DeleteObject', key);
      return files.remove(key);
    },
    async uploadAddress(key, maxBytes, expiresAt) {
      tell('PutObject', key);
      tell('PutObjectTagging', key);
      return files.uploadAddress(key, maxBytes, expiresAt);
    },
    parts: {
      async begin(key) {
        tell('PutObject', key);
        tell('PutObjectTagging', key);
        return files.parts.begin(key);
      },
      async address(key, ...rest) {
        tell('PutObject', key);
        return files.parts.address(key, ...rest);
      },
      async there(key, upload) {
        tell('ListMultipartUploadParts', key);
        return files.parts.there(key, upload);
      },
      async join(key, ...rest) {
        tell('PutObject', key);
        return files.parts.join(key, ...rest);
      },
    },
  };
}

/** Work is sent with the function's own credentials: a message holds ids only. */
export function recordedQueue(queue: WorkQueue, into: Recorder): WorkQueue {
  return {
    async send(...given) {
      into.add({
        session: null,
        action: 'sqs:SendMessage',
        resource: resources.importQueue,
        context: {},
      });
      return queue.send(...given);
    },
  };
}

/**
 * The service as one function holds it in AWS: a client for each tenant and one of its own, all recorded.
 *
 * @param parts.seed of its chance; two functions with the same would write under the same ids
 */
export function recordedService(
  test: TestService,
  parts: { endpoint: string; seed: number; into: Recorder },
): Service {
  const { endpoint, seed, into } = parts;
  const { tables, clock } = test;
  const random = seededRandomness(seed, clock);
  const database = openDatabase({
    clientFor: async (tenant) => recordClient(testClient(endpoint), tenant, into),
    directory: recordClient(testClient(endpoint), null, into),
    tables,
    masterKey: recordedKey(into),
    clock,
    random,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const files = recordedFiles(test.files, into);
  return openService({ database, files, queue: recordedQueue(test.queue, into), clock, random });
}
