/** Rules by whose codes the service turns an answer away for good; what else it says names a part of the answer. */
export const rejectionRules = [
  'made-after-loan',
  'duties-apart',
  'person-restricted',
  'not-lent',
  'unreadable',
  'reused',
] as const;
export type RejectionRule = (typeof rejectionRules)[number];

export function isRule(code: string): code is RejectionRule {
  return rejectionRules.some((rule) => rule === code);
}
