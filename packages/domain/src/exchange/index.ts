export * from './card-of-cover.ts';
export { defaultBranches } from './default-branches.ts';
export * from './exchange-mapping.ts';
export * from './groups.ts';
export * from './insurer-entries.ts';
export * from './judge-result.ts';
export * from './read-month.ts';
export * from './reconcile.ts';
