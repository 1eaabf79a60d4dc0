export { type ApiLog, type ApiOptions, createRegionApi } from './app.ts';
export { lambdaHandler } from './lambda-handler.ts';
