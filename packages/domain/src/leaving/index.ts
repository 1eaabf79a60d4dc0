export * from './duplicates-saved.ts';
export * from './hand-over-months.ts';
export * from './leaver.ts';
export * from './months-after-leaving.ts';
export * from './pair-up.ts';
export * from './refund.ts';
