import type { Schema } from '../schema.ts';
import { createHasher } from './filters.ts';
import { groupOf, piecesOf } from './pieces.ts';
import { privateKeys } from './private-keys.ts';

/** A record without its fields: a filter for each, null for what is not known, and hashed keys. */
export interface PrivateRecord {
  /** in the order of the schema's fields */
  readonly filters: readonly (Uint8Array | null)[];
  readonly keys: readonly string[];
}

/**
 * Encodes records for one exchange, so that somebody without its key can compare them with others of the same exchange
 * and read nothing of them. Filters can still be attacked by how often they come: they belong to the one who compares,
 * for as long as that takes, and nowhere else.
 *
 * @param key of the exchange, 32 bytes; made anew for each
 * @returns encodes one record, given its values by field name
 */
export function createEncoder(
  schema: Schema,
  key: Uint8Array,
): (values: Readonly<Record<string, string>>) => PrivateRecord {
  const hasher = createHasher(key);
  const fields = schema.fields.map((field) => ({ field, group: groupOf(field) }));
  return (values) => ({
    filters: fields.map(({ field, group }) =>
      hasher.filter(group, piecesOf(field.kind, values[field.name] ?? '')),
    ),
    keys: privateKeys(schema, values).map((one) => hasher.key(one)),
  });
}
