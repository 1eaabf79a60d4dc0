import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { ListFiles, MasterKey, WorkMessage, WorkQueue } from '@payung/data';
import { expectNothingPersonal } from './personal-data.ts';

export interface MemoryFiles extends ListFiles {
  /** everything kept, as it lies there */
  readonly kept: ReadonlyMap<string, Uint8Array>;
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
