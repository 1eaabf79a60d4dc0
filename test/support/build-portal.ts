// Before the first test with a browser, so that no two of them build the portal at the same time.
export { builtPortal as setup } from './browser-portal.ts';
