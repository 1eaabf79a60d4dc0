export * from './columns.ts';
export * from './judge-rows.ts';
