import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { NativeAttributeValue } from '@aws-sdk/util-dynamodb';
import type { Item } from '../table-access.ts';
import { update } from '../write-actions.ts';

/**
 * Brings an item into another form. Only attributes that differ are written, and only while they, and the item's
 * `version`, are as they were read: a write of somebody else in between is never undone, nor half of it kept.
 *
 * @returns null when there is nothing to change
 */
export function renewAction(table: string, before: Item, after: Item): TransactWriteItem | null {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => before[name] !== after[name]);
  if (changed.length === 0) return null;
  const values: Record<string, NativeAttributeValue> = {};
  const set: string[] = [];
  const removed: string[] = [];
  const held: string[] = [];
  function holds(name: string): void {
    if (before[name] === undefined) held.push(`attribute_not_exists(#${name})`);
    else {
      held.push(`#${name} = :was_${name}`);
      values[`:was_${name}`] = before[name];
    }
  }
  for (const name of changed) {
    holds(name);
    if (after[name] === undefined) removed.push(`#${name}`);
    else {
      set.push(`#${name} = :${name}`);
      values[`:${name}`] = after[name];
    }
  }
  if (!changed.includes('version')) holds('version');
  const sets = set.length === 0 ? [] : [`SET ${set.join(', ')}`];
  const removal = removed.length === 0 ? [] : [`REMOVE ${removed.join(', ')}`];
  const key = { pk: String(before.pk), sk: String(before.sk) };
  return update(table, key, {
    change: [...sets, ...removal].join(' '),
    condition: held.join(' AND '),
    values,
  });
}
