import type { DutyDone } from '../duties.ts';
import type { VerificationSheet } from './sheet.ts';

/** Who proposed and who verified: neither may take another duty on the same nomination. */
export function dutiesDone({
  proposer,
  entries,
}: Pick<VerificationSheet, 'proposer' | 'entries'>): DutyDone[] {
  const verified = entries.flatMap((one): DutyDone[] =>
    one.entry === 'answered' ? [{ duty: 'verify', user: one.given.by, unit: one.given.unit }] : [],
  );
  return [{ duty: 'propose', ...proposer }, ...verified];
}
