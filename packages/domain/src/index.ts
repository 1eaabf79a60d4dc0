export * from './candidate.ts';
export * from './identifiers.ts';
export * from './judgement.ts';
export * from './nomination.ts';
export * from './quota.ts';
export * from './region.ts';
