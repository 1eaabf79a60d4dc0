export * from './field-act.ts';
export * from './loan.ts';
