export { type Account, accountsOf } from './accounts.ts';
export type { DemoRegion } from './seed/demo-region.ts';
export { demoRegions } from './seed/demo-regions.ts';
export { type Local, type LocalOptions, startLocal } from './start-local.ts';
