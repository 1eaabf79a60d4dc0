export { createPublicApi, type PublicApiOptions } from './app.ts';
export { createCallerRates } from './caller-rates.ts';
