export { createPublicApi, type PublicApiOptions } from './app.ts';
