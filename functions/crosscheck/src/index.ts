export { type CrosscheckLog, createCrosscheck, createDesk } from './crosscheck.ts';
