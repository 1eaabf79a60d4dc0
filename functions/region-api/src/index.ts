export { type ApiOptions, createRegionApi } from './app.ts';
export { alsoForSystems } from './systems-address.ts';
export { createTenantRates, type Rates, type TenantRates } from './tenant-rates.ts';
