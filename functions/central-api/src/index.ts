export { type CentralApiOptions, type CentralLog, createCentralApi } from './app.ts';
export { lambdaHandler as centralHandler } from './lambda-handler.ts';
