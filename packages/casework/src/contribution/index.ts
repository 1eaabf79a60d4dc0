export type { BillMaker } from './bill-access.ts';
export { addBillScans } from './bill-scans.ts';
export { cancelBill, enterBilling, enterTreasuryPaper } from './bill-steps.ts';
export {
  type BillLineView,
  type BillSuccessorView,
  listBillLines,
  listBillSuccessors,
  listBills,
  listOffBill,
  showBill,
} from './bill-views.ts';
export { contributionRulesOf, coverOf, ledgersOf } from './cover-of.ts';
export { endBills } from './end-bills.ts';
export { mailCoverAlert } from './mail-cover-alert.ts';
export { makeBill } from './make-bill.ts';
export { openPaymentList } from './payment-list.ts';
export { type ContributionsView, showContributions } from './person-contributions.ts';
export { takeLeaversOff } from './release-leavers.ts';
export { releaseOne } from './release-people.ts';
export { reopenBill } from './reopen-bill.ts';
export { runBill } from './run-bill.ts';
export { settleContributions, showContributionSetting } from './settle-contributions.ts';
export { takeRestrictedOff } from './take-restricted-off.ts';
export { listCoverAlerts, watchCover } from './watch-cover.ts';
