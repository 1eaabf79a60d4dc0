export * from './audit-finding.ts';
export * from './budget-check.ts';
export * from './denominator.ts';
