export * from './central.ts';
export * from './central-places.ts';
export * from './central-settings.ts';
export * from './imports.ts';
export * from './people.ts';
export * from './problem.ts';
export * from './region.ts';
export * from './text.ts';
