export { createOwnCoverApi, type OwnCoverApiOptions } from './app.ts';
