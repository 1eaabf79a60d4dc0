import { planOf } from '../compare/plan.ts';
import type { Profile } from '../profile.ts';
import type { FieldKind, Schema } from '../schema.ts';
import { marksOf } from './marks.ts';
import { type Key, type KeyPlace, workerKeysRead, workerKeysWritten } from './worker-keys.ts';

export type { Key };

/** What the laid-down keys are made of; where one is missing, too few records would meet. */
const keyKinds: readonly FieldKind[] = ['national-id', 'person-name', 'date', 'place'];

/** Schemas like that of the workers have keys laid down; records of others are found by marks alone. */
export function hasLaidDownKeys(schema: Schema): boolean {
  const own = schema.fields.filter(
    (field) => field.about !== 'household' || field.kind === 'place',
  );
  return keyKinds.every((kind) => own.some((field) => field.kind === kind));
}

/**
 * Keys under which a record is to be found, in clear: the caller hashes them.
 *
 * @param place where the keys lie; fewer are `stored`, as each of their anchors is a page
 */
export function keysWritten(
  schema: Schema,
  profile: Profile,
  place: KeyPlace = 'stored',
): readonly Key[] {
  const plan = planOf(schema);
  return hasLaidDownKeys(schema)
    ? workerKeysWritten(plan, profile, place)
    : markKeys(schema, profile);
}

/** Keys under which to look for a record's like: those it is written under, and some that a likely error leads to. */
export function keysRead(
  schema: Schema,
  profile: Profile,
  place: KeyPlace = 'stored',
): readonly Key[] {
  const plan = planOf(schema);
  return hasLaidDownKeys(schema) ? workerKeysRead(plan, profile, place) : markKeys(schema, profile);
}

function markKeys(schema: Schema, profile: Profile): readonly Key[] {
  return marksOf(planOf(schema), profile).map((anchor) => ({ anchor, tag: '' }));
}
