export { type ApiLog, type ApiOptions, createRegionApi } from './app.ts';
export { lambdaHandler } from './lambda-handler.ts';
export { createTenantRates, type Rates, type TenantRates } from './tenant-rates.ts';
