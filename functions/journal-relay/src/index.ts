export { createJournalRelay, type JournalRelay, type RelayLog } from './relay.ts';
