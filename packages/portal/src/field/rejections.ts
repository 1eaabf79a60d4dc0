import type { Settled } from './records.ts';

/** Rules by whose codes the service turns an answer away for good; what else it says names a part of the answer. */
export const rejectionRules = [
  'made-after-loan',
  'duties-apart',
  'person-restricted',
  'not-lent',
  'unreadable',
  'reused',
  'unknown-loan',
] as const;
export type RejectionRule = (typeof rejectionRules)[number];

/** Rules that no other answer would meet either. */
const final: ReadonlySet<string> = new Set<RejectionRule>([
  'made-after-loan',
  'duties-apart',
  'person-restricted',
  'not-lent',
  'unknown-loan',
]);

/** Whether somebody may answer once more on the device: the answer was turned away, and another one need not be. */
export function mayAnswerAgain({ outcome, codes }: Pick<Settled, 'outcome' | 'codes'>): boolean {
  return outcome === 'rejected' && !codes.some((code) => final.has(code));
}

/**
 * Whether the same answer may be sent again: the service knew nothing of its loan, which another region or a restored copy
 * may. This device alone holds it then, whatever it was marked as.
 */
export function maySendAgain({ codes }: Pick<Settled, 'codes'>): boolean {
  const code: RejectionRule = 'unknown-loan';
  return codes.includes(code);
}

export function isRule(code: string): code is RejectionRule {
  return rejectionRules.some((rule) => rule === code);
}
