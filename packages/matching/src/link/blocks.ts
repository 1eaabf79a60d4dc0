/** Keys of all records, by record. */
export interface KeysOfRecord {
  readonly written: readonly string[];
  readonly onlyRead: readonly string[];
}

interface Growing {
  readonly written: number[];
  readonly onlyRead: number[];
}

/** Collects the records of every key, in the order of the records. Keys of a single record are left out. */
export function gatherBlocks(keys: readonly KeysOfRecord[]): Map<string, Growing> {
  const blocks = new Map<string, Growing>();
  const at = (key: string): Growing => {
    const known = blocks.get(key);
    if (known) return known;
    const fresh = { written: [], onlyRead: [] };
    blocks.set(key, fresh);
    return fresh;
  };
  keys.forEach(({ written, onlyRead }, record) => {
    for (const key of written) at(key).written.push(record);
    for (const key of onlyRead) at(key).onlyRead.push(record);
  });
  for (const [key, block] of blocks) {
    if (block.written.length + block.onlyRead.length < 2 || block.written.length === 0)
      blocks.delete(key);
  }
  return blocks;
}
