import type { Candidate, CandidateField, Claimed, Worker } from './candidate.ts';
import type { Reason } from './judgement.ts';

/** Fields that never block a row: what cannot be read is left out, with a warning. */
const detailFields = [
  'birthPlace',
  'sex',
  'motherMaidenName',
  'familyCardNo',
  'address',
  'rt',
  'rw',
  'village',
  'district',
  'phone',
  'income',
  'socialDataset',
  'welfareDecile',
  'isBreadwinner',
  'note',
] as const satisfies readonly CandidateField[];

/** What the insurer's registration form asks for beyond what a row must have (domain-rules 4.2). */
const insurerFields = ['birthPlace', 'motherMaidenName', 'address', 'phone'] as const;

function statedIn<T>(claimed: Claimed<T>): T | null {
  return claimed.state === 'given' ? claimed.value : null;
}

function textOf(claimed: Claimed<string>): string | null {
  const text = statedIn(claimed)?.replace(/\s+/g, ' ').trim() ?? '';
  return /[\p{L}\p{N}]/u.test(text) ? text : null;
}

function cardNumberOf(claimed: Claimed<string>): string | null {
  const digits = statedIn(claimed)?.replace(/[\s.'’-]/g, '') ?? '';
  return /^\d{16}$/.test(digits) ? digits : null;
}

/** The part of a worker that is taken as stated. */
export function details(
  candidate: Candidate,
): Omit<Worker, 'nik' | 'name' | 'birthDate' | 'sex' | 'village' | 'occupation'> {
  return {
    birthPlace: textOf(candidate.birthPlace),
    motherMaidenName: textOf(candidate.motherMaidenName),
    familyCardNo: cardNumberOf(candidate.familyCardNo),
    address: textOf(candidate.address),
    rt: textOf(candidate.rt),
    rw: textOf(candidate.rw),
    phone: textOf(candidate.phone),
    income: statedIn(candidate.income),
    socialDataset: textOf(candidate.socialDataset),
    welfareDecile: statedIn(candidate.welfareDecile),
    isBreadwinner: statedIn(candidate.isBreadwinner),
  };
}

/** Warnings for details that were left out as unreadable, and one for what the insurer will ask for. */
export function unreadDetails(candidate: Candidate, worker: Worker): Reason[] {
  const warnings: Reason[] = [];
  for (const field of detailFields) {
    const claimed = candidate[field];
    if (claimed.state === 'unreadable') {
      warnings.push({ code: 'ignored-unreadable', field, fault: claimed.fault });
    }
  }
  if (textOf(candidate.familyCardNo) !== null && worker.familyCardNo === null) {
    warnings.push({ code: 'ignored-unreadable', field: 'familyCardNo', fault: 'not-a-number' });
  }
  const fields = insurerFields.filter((field) => worker[field] === null);
  if (fields.length > 0) warnings.push({ code: 'lacks-for-insurer', fields });
  return warnings;
}
