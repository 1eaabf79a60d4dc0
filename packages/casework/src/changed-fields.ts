import type { CandidateField, Worker } from '@payung/domain';

/** What a list or a form says of a worker, beside who it is. */
export const comparedFields = [
  'name',
  'birthDate',
  'birthPlace',
  'sex',
  'motherMaidenName',
  'familyCardNo',
  'address',
  'rt',
  'rw',
  'village',
  'phone',
  'occupation',
  'income',
  'socialDataset',
  'welfareDecile',
  'isBreadwinner',
] as const satisfies readonly (keyof Worker & CandidateField)[];

/** Fields that a newer list says differently. What it leaves out is kept as it was. */
export function changedFields(before: Worker, after: Worker): CandidateField[] {
  return comparedFields.filter(
    (field) =>
      (after[field] !== null && after[field] !== before[field]) ||
      (field === 'occupation' && after.occupationWords !== before.occupationWords),
  );
}

/** The worker with what the newer list says, keeping what it leaves out. */
export function merged(before: Worker, after: Worker): Worker {
  const kept = Object.fromEntries(
    comparedFields.filter((field) => after[field] === null).map((field) => [field, before[field]]),
  );
  return { ...after, ...kept };
}
