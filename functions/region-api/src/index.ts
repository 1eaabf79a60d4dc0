export { type ApiOptions, createRegionApi } from './app.ts';
export { createTenantRates, type Rates, type TenantRates } from './tenant-rates.ts';
