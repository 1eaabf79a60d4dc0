import type { Schema } from '../schema.ts';
import type { SourceRecord } from './record.ts';

/**
 * Positions of the records in an order that depends on what they say and not on how they came. It is scattered
 * (a hash comes first), so that neighbours are no relatives and a sample can be drawn by position.
 */
export function canonicalOrder(
  schema: Schema,
  records: readonly SourceRecord[],
): readonly number[] {
  const marks = records.map((record, position) => {
    const text = [
      ...schema.fields.map(({ name }) => record.values[name] ?? ''),
      record.file,
      record.id,
    ];
    const joined = text.join('\u0001');
    return { position, joined, hash: hashOf(joined) };
  });
  marks.sort((a, b) => a.hash - b.hash || (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : 0));
  return marks.map(({ position }) => position);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
