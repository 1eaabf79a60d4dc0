export { acceptOffer } from './accept-offer.ts';
export {
  type Actor,
  type AgencyOfficer,
  mayUseAgency,
  type PeopleReader,
  type Proposer,
  type RegionAdmin,
  type RegionGuest,
  type RegionReader,
} from './actor.ts';
export { changeQuota, listQuotas, showQuota } from './change-quota.ts';
export { checkInvariants } from './check-invariants.ts';
export type { Finding } from './check-invariants-reading.ts';
export { type ColumnChoice, chooseColumns } from './choose-columns.ts';
export { columnFields, mappingFaults } from './column-choice.ts';
export { countJournal } from './count-journal.ts';
export { type ActDone, endNomination } from './end-nomination.ts';
export { foundRegion, type Grant } from './found-region.ts';
export { fileArrived, type HandedIn, handInList, largestListBytes } from './hand-in-list.ts';
export { type HandedOver, handOverRow } from './hand-over-row.ts';
export { type OnceKey, onceKey } from './idempotency.ts';
export { importChunk } from './import-chunk.ts';
export {
  type ImportView,
  listImports,
  listRows,
  namesOf,
  showImport,
  writeImportLetter,
  writeImportReport,
} from './import-views.ts';
export { type Answered, type Nominated, nominateWorker } from './nominate-worker.ts';
export {
  listNominations,
  type NominationView,
  type Page,
  type PersonView,
  searchNominations,
  showNomination,
  showPerson,
} from './people-views.ts';
export { promoteWaiting } from './promote-waiting.ts';
export { readList, type WorkerOptions } from './read-list.ts';
export type { Refusal, Result } from './refusal.ts';
export { type OpenRegion, openService, regionOf, type Service } from './service.ts';
export { sweepImports } from './sweep-imports.ts';
