import {
  type Change,
  StorageFault,
  storageFaultOf,
  type TableName,
  type Tables,
  tableNames,
} from './tables.ts';

const prefix = 'payung-field.';
const edition = 1;

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(storageFaultOf(request.error));
  });
}

function openDatabase(name: string, tables: readonly string[]): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') {
      reject(new StorageFault('denied'));
      return;
    }
    const opening = indexedDB.open(name, edition);
    opening.onupgradeneeded = () => {
      for (const table of tables) opening.result.createObjectStore(table, { keyPath: 'id' });
    };
    opening.onsuccess = () => {
      // another tab with a newer release must be able to change the tables
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => reject(storageFaultOf(opening.error));
    opening.onblocked = () => reject(new StorageFault('broken'));
  });
}

function tablesIn(database: IDBDatabase): Tables {
  const reading = (table: TableName) => database.transaction(table).objectStore(table);
  return {
    get: (table, id) => answerOf<unknown>(reading(table).get(id)),
    all: (table) => answerOf<unknown[]>(reading(table).getAll()),
    write: (changes) => writeAll(database, changes),
  };
}

function writeAll(database: IDBDatabase, changes: readonly Change[]): Promise<void> {
  return new Promise((resolve, reject) => {
    if (changes.length === 0) {
      resolve();
      return;
    }
    const named = [...new Set(changes.map((change) => change.in))];
    let writing: IDBTransaction | null = null;
    try {
      writing = database.transaction(named, 'readwrite', { durability: 'strict' });
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(storageFaultOf(writing?.error));
      for (const change of changes) {
        const table = writing.objectStore(change.in);
        if ('put' in change) table.put(change.put);
        else if ('add' in change) table.add(change.add);
        else table.delete(change.remove);
      }
    } catch (cause) {
      reject(storageFaultOf(cause));
      // what was put before would be kept without the rest
      writing?.abort();
    }
  });
}

/** What is kept for one user. Another user of the same device has a database of their own. */
export async function tablesOf(user: string): Promise<Tables> {
  return tablesIn(await openDatabase(`${prefix}${user}`, tableNames));
}

const registry = 'payung-field';

/** Who has something on this device, by their opaque ids. */
export async function usersOnDevice(): Promise<readonly string[]> {
  const database = await openDatabase(registry, ['users']);
  try {
    const found = await answerOf(database.transaction('users').objectStore('users').getAllKeys());
    return found.map(String);
  } finally {
    database.close();
  }
}

export async function noteUser(user: string): Promise<void> {
  const database = await openDatabase(registry, ['users']);
  try {
    const writing = database.transaction('users', 'readwrite', { durability: 'strict' });
    await answerOf(writing.objectStore('users').put({ id: user }));
  } finally {
    database.close();
  }
}
