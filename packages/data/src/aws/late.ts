import type { AccountDirectory, ListFiles, Outbox, WorkQueue } from '../ports.ts';

/** Opens once, when it is first asked for; what could not be opened is tried again. */
function whenNeeded<T>(open: () => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | null = null;
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
}

/**
 * The adapters below load their client of the AWS SDK with the first request that needs it: most requests need
 * tables and nothing else, and a function begins its work the sooner the less it loads (ADR 0047).
 */
export function lateListFiles(open: () => Promise<ListFiles>): ListFiles {
  const files = whenNeeded(open);
  return {
    put: async (...given) => (await files()).put(...given),
    get: async (...given) => (await files()).get(...given),
    remove: async (...given) => (await files()).remove(...given),
    uploadAddress: async (...given) => (await files()).uploadAddress(...given),
    parts: {
      begin: async (...given) => (await files()).parts.begin(...given),
      address: async (...given) => (await files()).parts.address(...given),
      there: async (...given) => (await files()).parts.there(...given),
      join: async (...given) => (await files()).parts.join(...given),
    },
  };
}

/** See `lateListFiles`. */
export function lateWorkQueue(open: () => Promise<WorkQueue>): WorkQueue {
  const queue = whenNeeded(open);
  return { send: async (...given) => (await queue()).send(...given) };
}

/** See `lateListFiles`. */
export function lateAccounts(open: () => Promise<AccountDirectory>): AccountDirectory {
  const accounts = whenNeeded(open);
  return {
    invite: async (...given) => (await accounts()).invite(...given),
    resetPassword: async (...given) => (await accounts()).resetPassword(...given),
    signOutEverywhere: async (...given) => (await accounts()).signOutEverywhere(...given),
    disable: async (...given) => (await accounts()).disable(...given),
    createMachine: async (...given) => (await accounts()).createMachine(...given),
  };
}

/** See `lateListFiles`. */
export function lateOutbox(open: () => Promise<Outbox>): Outbox {
  const outbox = whenNeeded(open);
  return { send: async (...given) => (await outbox()).send(...given) };
}

/** The way to a function that is invoked and waited for. See `lateListFiles`. */
export function lateAsking<Given extends readonly unknown[], Answer>(
  open: () => Promise<{ ask(...given: Given): Promise<Answer> }>,
): { ask(...given: Given): Promise<Answer> } {
  const asked = whenNeeded(open);
  return { ask: async (...given) => (await asked()).ask(...given) };
}
