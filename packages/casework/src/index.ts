export { acceptOffer } from './accept-offer.ts';
export {
  type Actor,
  type AgencyOfficer,
  type Approver,
  type AreaOfficer,
  type Auditor,
  type CentralAdmin,
  type InsurerOfficer,
  type ListReader,
  type Machine,
  maySee,
  mayUseAgency,
  type Nominator,
  type PeopleReader,
  type Proposer,
  type RegionAdmin,
  type System,
  type Treasurer,
  type Verifier,
} from './actor.ts';
export * from './cases/index.ts';
export { changeQuota, listQuotas, showQuota } from './change-quota.ts';
export { checkInvariants } from './check-invariants.ts';
export type { Finding } from './check-invariants-reading.ts';
export { type ColumnChoice, chooseColumns } from './choose-columns.ts';
export * from './claims/index.ts';
export * from './cohort/index.ts';
export { columnFields, mappingFaults } from './column-choice.ts';
export {
  addBillScans,
  type BillLineView,
  type BillMaker,
  type BillSuccessorView,
  type ContributionsView,
  cancelBill,
  endBills,
  enterBilling,
  enterTreasuryPaper,
  listBillLines,
  listBillSuccessors,
  listBills,
  listCoverAlerts,
  listOffBill,
  mailCoverAlert,
  makeBill,
  openPaymentList,
  releaseOne,
  reopenBill,
  runBill,
  settleContributions,
  showBill,
  showContributionSetting,
  showContributions,
  takeLeaversOff,
  takeRestrictedOff,
  watchCover,
} from './contribution/index.ts';
export { foundUnderTenant } from './control/found-under-tenant.ts';
export { letLookIn } from './control/let-look-in.ts';
export { type HandOutRange, listHandOuts, takeHandOut } from './control/take-hand-out.ts';
export { writeHandOut } from './control/write-hand-out.ts';
export * from './corrections/index.ts';
export { countJournal } from './count-journal.ts';
export { countNominations } from './count-nominations.ts';
export * from './cross-region/index.ts';
export * from './determination/index.ts';
export * from './double-check/index.ts';
export * from './eligibility/index.ts';
export { type EndedMany, endMany } from './end-many.ts';
export { type ActDone, endNomination } from './end-nomination.ts';
export * from './evidence/index.ts';
export * from './exchange/index.ts';
export * from './figures/index.ts';
export { filesOfCheck, filesOfHandOut, namingShelves } from './files-named.ts';
export type { PassedOver } from './follow-notes.ts';
export { foundRegion, type Grant } from './found-region.ts';
export { goOnWithList } from './go-on-with-list.ts';
export { fileArrived, type HandedIn, handInList, largestListBytes } from './hand-in-list.ts';
export { type HandedOver, handOverRow } from './hand-over-row.ts';
export * from './home/index.ts';
export { type OnceKey, onceKey } from './idempotency.ts';
export { importChunk } from './import-chunk.ts';
export { writeImportReport } from './import-report.ts';
export {
  type ImportView,
  listImports,
  listRows,
  namesOf,
  showImport,
} from './import-views.ts';
export * from './journal/index.ts';
export {
  beginRekeying,
  type RekeyProgress,
  type RekeyWork,
  rekeyStep,
  rekeyWorkOf,
} from './keys/re-key-look-up.ts';
export { rotateSealingKey } from './keys/rotate-sealing-key.ts';
export { type KeyMessage, runKeyWork } from './keys/run-key-work.ts';
export { leaveToSweep } from './leave-to-sweep.ts';
export * from './leaving/index.ts';
export * from './letters/index.ts';
export { type Matcher, matcherOf } from './matching/matcher.ts';
export * from './matching-upkeep/index.ts';
export { type Acting, actingAs, type Bearer } from './members/acting-as.ts';
export { addMachine } from './members/add-machine.ts';
export { changeMember, removeMember } from './members/change-member.ts';
export {
  claimsFor,
  type OwnRegion,
  type RegionClaims,
  regionsOfUser,
  type SignInData,
} from './members/claims-for.ts';
export { type Claims, claimsOf, type SignInRecords } from './members/claims-of.ts';
export { inviteMember } from './members/invite-member.ts';
export { helpMember, listMembers } from './members/members-of-region.ts';
export { type Answered, type Nominated, nominateWorker } from './nominate-worker.ts';
export { noteNight } from './note-night.ts';
export * from './own-cover/index.ts';
export * from './packs/index.ts';
export * from './people/index.ts';
export {
  listNominations,
  type NominationView,
  type Page,
  type PersonView,
  searchNominations,
  showNomination,
  showPerson,
} from './people-views.ts';
export * from './pre-check/index.ts';
export { printCoveringLetter } from './print-covering-letter.ts';
export { promoteWaiting } from './promote-waiting.ts';
export * from './protection/index.ts';
export * from './quota-plan/index.ts';
export { readList, type WorkerOptions } from './read-list.ts';
export type { Refusal, Result } from './refusal.ts';
export * from './regulation/index.ts';
export { type ItemsRenewed, type RegionRenewed, renewItems, renewPiece } from './renew-items.ts';
export * from './renewal/index.ts';
export { type OpenRegion, openService, regionOf, type Service } from './service.ts';
export {
  type AgencyChange,
  addAgency,
  agencyVersion,
  changeAgency,
  changeSettings,
  type SettingsChange,
} from './settings/change-settings.ts';
export { changeLook, showLook } from './settings/region-look.ts';
export { sweepImports } from './sweep-imports.ts';
export * from './upload/index.ts';
export * from './verification/index.ts';
export * from './years/index.ts';
