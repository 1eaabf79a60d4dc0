export {
  type CrossAgreement,
  revokeCrossAgreement,
  type SignedAgreement,
  showCrossAgreement,
  signCrossAgreement,
} from './agreement.ts';
export {
  type CoverCheck,
  type CoverChecked,
  type CoverDecider,
  type CoverEnd,
  checkCoverElsewhere,
  releaseCoverElsewhere,
} from './check-cover.ts';
export { type CrossCase, listCrossCases } from './cross-cases.ts';
export { clearCrossClaims, encodeForExchange } from './encode-people.ts';
export { listExchanges, startExchange } from './exchanges.ts';
