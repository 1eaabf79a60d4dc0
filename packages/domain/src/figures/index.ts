export * from './audit-finding.ts';
export * from './audit-sums.ts';
export * from './budget-check.ts';
export * from './day-count.ts';
export * from './denominator.ts';
export * from './money-by-source.ts';
export * from './public-figures.ts';
