import { hasLeft, subscribe } from '../session.ts';
import type { DraftStore } from './sealed-drafts.ts';

const prefix = 'payung.isian.';
const shelf = 'keys';

/** The tab's own storage, gone when the tab is closed. */
export const tabDrafts: DraftStore = {
  get: (name) => inStorage(() => sessionStorage.getItem(prefix + name)) ?? null,
  set: (name, sealed) => void inStorage(() => sessionStorage.setItem(prefix + name, sealed)),
  drop: (name) => void inStorage(() => sessionStorage.removeItem(prefix + name)),
};

/** Whoever leaves takes what they typed along, in each of their tabs. */
subscribe(() => {
  if (!hasLeft()) return;
  inStorage(() => {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(prefix)) sessionStorage.removeItem(name);
    }
  });
});

function inStorage<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    // barred or full: what is typed then lives as long as the page
    return undefined;
  }
}

let key: Promise<CryptoKey | null> | null = null;

/** The key of this browser, made at first need; it seals and opens here and cannot be taken out. */
export function draftKey(): Promise<CryptoKey | null> {
  key ??= findKey().catch(() => null);
  return key;
}

async function findKey(): Promise<CryptoKey> {
  const database = await opened();
  const kept: unknown = await answered(database.transaction(shelf).objectStore(shelf).get(shelf));
  if (kept instanceof CryptoKey) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  // another tab may have made one meanwhile: what either seals must open in both
  const keys = database.transaction(shelf, 'readwrite').objectStore(shelf);
  const other: unknown = await answered(keys.get(shelf));
  if (other instanceof CryptoKey) return other;
  await answered(keys.put(made, shelf));
  return made;
}

function opened(): Promise<IDBDatabase> {
  const opening = indexedDB.open('payung-isian', 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(shelf);
  return answered(opening);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
}
