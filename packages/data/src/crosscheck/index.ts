export {
  type CrossTokens,
  type CrossVault,
  type ExchangeKeys,
  newExchangeRoot,
  openCrossTokens,
  openExchangeKeys,
  type VaultUse,
} from './cross-keys.ts';
export {
  type AgreedRecord,
  CaseNumber,
  type CaseOfClaims,
  type CaseRecord,
  type CaseState,
  type Claim,
  type ClaimsRecord,
  CoverMonth,
  caseStates,
  ExchangeId,
  type ExchangeRecord,
  type OwnCaseRecord,
} from './cross-records.ts';
export {
  CrossAnswer,
  type CrossCheck,
  type CrossPurpose,
  CrossRequest,
  crossPurposes,
  EncodedRecord,
  mostEncodingsAtOnce,
  mostPeopleAtOnce,
  type OwnCase,
  type OwnExchange,
  SealedRequest,
} from './cross-requests.ts';
export {
  type CrossPage,
  type CrossStore,
  type EncodingsPart,
  openCrossStore,
} from './cross-store.ts';
export { ensureCrossTable } from './cross-table.ts';
export type { CrossWrite } from './cross-writes.ts';
export {
  type CrossDesk,
  DeskAnswer,
  type DeskCase,
  type DeskExchange,
  DeskRequest,
} from './desk-requests.ts';
export { type CrossRate, openCrossRate } from './rate.ts';
export { type ChannelKey, createRequestOpener, createRequestSealer } from './sealed-request.ts';
