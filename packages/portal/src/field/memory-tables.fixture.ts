import { type Kept, StorageFault, type TableName, type Tables } from './tables.ts';

/** A device in memory. `fails` makes every write fail from then on, as a full disk does. */
export function memoryTables() {
  const kept = new Map<TableName, Map<string, Kept>>();
  const table = (name: TableName) => {
    const found = kept.get(name) ?? new Map<string, Kept>();
    kept.set(name, found);
    return found;
  };
  let isFull = false;
  const tables: Tables = {
    get: async (name, id) => table(name).get(id),
    all: async (name) => [...table(name).values()],
    async write(changes) {
      if (isFull) throw new StorageFault('full');
      for (const change of changes) {
        if ('add' in change && table(change.in).has(change.add.id))
          throw new StorageFault('broken');
      }
      for (const change of changes) {
        if ('put' in change) table(change.in).set(change.put.id, change.put);
        else if ('add' in change) table(change.in).set(change.add.id, change.add);
        else table(change.in).delete(change.remove);
      }
    },
  };
  return {
    tables,
    fill() {
      isFull = true;
    },
    /** everything as it lies there, keys of the browser aside */
    dump: () =>
      JSON.stringify(
        [...kept.entries()].map(([name, records]) => [name, [...records.values()]]),
        (_, value: unknown) =>
          value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
      ),
  };
}
