export { askRenewal, nominateRenewed, resendRenewals } from './ask-renewal.ts';
export { changeRenewal } from './change-renewal.ts';
export { renewYear } from './renew-year.ts';
export {
  listRenewalPeople,
  listRenewals,
  type RenewalPerson,
  type RenewalView,
  showRenewal,
} from './show-renewals.ts';
