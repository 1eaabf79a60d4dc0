import type { CaseDecisionRequest, CaseSummary } from '@payung/contract';
import type { CaseAnswer } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import type { Option } from '../../pieces/inputs.tsx';
import { waitingAgency } from '../../words/cases.ts';

/** letters that the service asks of a reason */
export const leastReason = 3;

export const controls = {
  answer: 'putusan',
  leads: 'data-utama',
  reason: 'alasan-putusan',
} as const;

/** Whose data leads when both are one person. */
export type Lead = 'standing' | 'waiting';

export interface Draft {
  readonly answer: CaseAnswer | null;
  readonly leads: Lead | null;
  readonly reason: string;
}

export const emptyDraft: Draft = { answer: null, leads: null, reason: '' };

/** What is lacking before an answer can be sent: everything at once. */
export function faultsOf({ answer, leads, reason }: Draft): FieldError[] {
  return [
    answer === null ? { target: controls.answer, text: say('Pilih keputusannya.') } : null,
    answer === 'same' && leads === null
      ? { target: controls.leads, text: say('Pilih data usulan mana yang dipakai.') }
      : null,
    reason.trim().length < leastReason
      ? {
          target: controls.reason,
          text: say('Isi alasannya, paling sedikit {leastReason} huruf.', { leastReason }),
        }
      : null,
  ].filter((fault) => fault !== null);
}

/**
 * The answer as it is sent; null for a draft that lacks something.
 *
 * @param version of the case as it was read: nobody answers what they have not seen
 */
export function requestFrom(draft: Draft, version: number): CaseDecisionRequest | null {
  const { answer, leads } = draft;
  if (faultsOf(draft).length > 0 || answer === null) return null;
  const reason = draft.reason.trim();
  if (answer !== 'same') return { answer, reason, version };
  return leads === null ? null : { answer, leads, reason, version };
}

/** The two sides to choose from; without a case they are not called by their agencies. */
export function leadOptions(one: Pick<CaseSummary, 'proposedBy' | 'waiting'> | null): Option[] {
  return [
    {
      value: 'standing',
      name:
        one === null
          ? say('Data usulan pertama')
          : say('Data usulan pertama, {agencyName}', { agencyName: one.proposedBy.agencyName }),
    },
    {
      value: 'waiting',
      name:
        one === null
          ? say('Data usulan yang menunggu')
          : say('Data usulan yang menunggu, {one}', { one: waitingAgency(one) }),
    },
  ];
}
