export * from './bill.ts';
export * from './cover-state.ts';
export * from './person-ledger.ts';
