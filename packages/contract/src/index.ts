export * from './imports.ts';
export * from './people.ts';
export * from './problem.ts';
export * from './region.ts';
export * from './text.ts';
