import type { Worker } from '../candidate.ts';
import type { VillageCode } from '../identifiers.ts';
import type { VerificationStep } from './setting.ts';

/**
 * The levels that a nomination passes. What a village proposed itself is not for the village to verify where proposer
 * and verifier are to be of different offices: the district looks in its stead (domain-rules 5.2).
 *
 * @param proposed.unit the office that proposed: an agency's id, or the code of a village
 */
export function stepsFor(
  steps: readonly VerificationStep[],
  apart: 'users' | 'units',
  proposed: { readonly unit: string | null; readonly village: VillageCode | null },
): VerificationStep[] {
  const isOwn = proposed.village !== null && proposed.unit === proposed.village;
  if (apart === 'users' || !isOwn) return [...steps];
  const hasDistrict = steps.some(({ level }) => level === 'district');
  return steps.flatMap((step): VerificationStep[] => {
    if (step.level !== 'village') return [step];
    return hasDistrict ? [] : [{ ...step, level: 'district' }];
  });
}

/** What an office confirms of a worker; what only the insurer or a data set says is not among it. */
const confirmedFields = [
  'nik',
  'name',
  'birthDate',
  'sex',
  'familyCardNo',
  'address',
  'rt',
  'rw',
  'village',
  'occupation',
  'isBreadwinner',
] as const satisfies readonly (keyof Worker)[];

/** Those fields that an office confirms and that are given. Filling in one that was empty begins nothing anew. */
export function givenFields(worker: Worker): string[] {
  return confirmedFields.filter((field) => worker[field] !== null);
}

/** The confirmed data of a worker as one text, for a digest; the same data give the same text. */
export function confirmedText(worker: Worker, fields: readonly string[]): string {
  const named = confirmedFields.filter((field) => fields.includes(field));
  return JSON.stringify(named.map((field) => [field, worker[field]]));
}

/** Everything that is kept of a worker as one text, for a digest. */
export function wholeText(worker: Worker): string {
  return JSON.stringify(Object.entries(worker).sort(([a], [b]) => (a < b ? -1 : 1)));
}
