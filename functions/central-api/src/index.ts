export { type CentralApiOptions, createCentralApi } from './app.ts';
