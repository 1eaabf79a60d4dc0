import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { FileParts, ListFiles, MasterKey, WorkMessage, WorkQueue } from '@payung/data';
import { expectNothingPersonal } from './personal-data.ts';

export interface MemoryFiles extends ListFiles {
  /** everything kept, as it lies there */
  readonly kept: ReadonlyMap<string, Uint8Array>;
}

/** Files in parts, in memory: what is put under an address `memory:<key>#<upload>/<number>` is part of it. */
function memoryParts(kept: Map<string, Uint8Array>): FileParts {
  let begun = 0;
  const open = new Set<string>();
  const partsOf = (key: string, upload: string) =>
    [...kept.entries()].flatMap(([name, bytes]) => {
      const [, number] = name.split(`${key}#${upload}/`);
      return number === undefined ? [] : [{ number: Number(number), bytes, name }];
    });
  return {
    async begin(key) {
      begun += 1;
      open.add(`${key}#${begun}`);
      return String(begun);
    },
    address: async (key, upload, { number }, expiresAt) => ({
      url: `memory:${key}#${upload}/${number}`,
      method: 'PUT',
      headers: {},
      expiresAt: new Date(expiresAt).toISOString(),
    }),
    async there(key, upload) {
      if (!open.has(`${key}#${upload}`)) return null;
      return partsOf(key, upload).map(({ number, bytes }) => ({
        number,
        bytes: bytes.length,
        tag: '',
      }));
    },
    async join(key, upload) {
      const parts = partsOf(key, upload).sort((a, b) => a.number - b.number);
      kept.set(key, Buffer.concat(parts.map(({ bytes }) => bytes)));
      for (const { name } of parts) kept.delete(name);
      open.delete(`${key}#${upload}`);
    },
  };
}

/** Lists kept in memory. */
export function memoryFiles(): MemoryFiles {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    async put(key, bytes) {
      expectNothingPersonal('key', key);
      kept.set(key, bytes);
    },
    get: async (key) => kept.get(key) ?? null,
    remove: async (key) => void kept.delete(key),
    uploadAddress: async (key, _maxBytes, expiresAt) => ({
      url: `memory:${key}`,
      method: 'PUT',
      headers: {},
      expiresAt: new Date(expiresAt).toISOString(),
    }),
    parts: memoryParts(kept),
  };
}

export interface MemoryQueue extends WorkQueue {
  take(): WorkMessage | undefined;
  /** throws away what was sent, as a queue may */
  lose(): void;
  readonly size: number;
}

/** A queue that hands out nothing by itself: the test decides when, in which order and how often. */
export function memoryQueue(): MemoryQueue {
  const messages: WorkMessage[] = [];
  return {
    async send(message) {
      expectNothingPersonal('message', JSON.stringify(message));
      messages.push(message);
    },
    take: () => messages.shift(),
    lose: () => void messages.splice(0),
    get size() {
      return messages.length;
    },
  };
}

/** Wraps keys under one fixed key; a stand-in for KMS that binds each key to its tenant as KMS does. */
export function fixedMasterKey(): MasterKey {
  const key = Buffer.alloc(32, 7);
  const iv = Buffer.alloc(12, 1);
  return {
    async wrap(plain, tenant) {
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(tenant));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([cipher.getAuthTag(), body]);
    },
    async unwrap(wrapped, tenant) {
      const decipher = createDecipheriv('aes-256-gcm', key, iv);
      decipher.setAAD(Buffer.from(tenant)).setAuthTag(wrapped.subarray(0, 16));
      return Buffer.concat([decipher.update(wrapped.subarray(16)), decipher.final()]);
    },
  };
}
