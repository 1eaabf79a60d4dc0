export { type Account, accountsOf } from './accounts.ts';
export { startDatabase } from './database-process.ts';
export type { HostParts } from './host.ts';
export { type LocalService, localClient, openLocalService } from './local-service.ts';
export type { DemoRegion } from './seed/demo-region.ts';
export { demoRegions } from './seed/demo-regions.ts';
export { serve } from './serve.ts';
export { type Local, type LocalOptions, startLocal } from './start-local.ts';
