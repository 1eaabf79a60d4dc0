export type { BillMaker } from './bill-access.ts';
export {
  type BillingRequest,
  cancelBill,
  enterBilling,
  enterTreasuryPaper,
  type PaperRequest,
} from './bill-steps.ts';
export {
  type BillLineView,
  listBillLines,
  listBills,
  listOffBill,
  showBill,
} from './bill-views.ts';
export {
  type BillLine,
  billLinesShelf,
  billShelf,
  contributionSettingShelf,
  type LeftOffLine,
  ledgerId,
  ledgerShelf,
} from './contribution-shelves.ts';
export {
  billsNamed,
  contributionRulesOf,
  coverOf,
  ledgersOf,
  ledgerWrite,
  type PersonContribution,
  standingsFor,
} from './cover-of.ts';
export { endBills } from './end-bills.ts';
export { type BillRequest, makeBill, resendBills } from './make-bill.ts';
export { openPaymentList } from './payment-list.ts';
export { type ContributionsView, showContributions } from './person-contributions.ts';
export { releaseOne, releasePeople } from './release-people.ts';
export { runBill } from './run-bill.ts';
export { settleContributions, showContributionSetting } from './settle-contributions.ts';
export { type CoverAlert, listCoverAlerts, watchCover } from './watch-cover.ts';
