export { defaultPreCheckMappings } from './default-mappings.ts';
export * from './judge-answers.ts';
export * from './pre-check.ts';
export * from './standing.ts';
