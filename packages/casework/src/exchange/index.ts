export { applyExchangeResult, discardExchangeResult } from './apply-result.ts';
export {
  changeExchangeSetting,
  listBranches,
  saveBranch,
  showExchangeSetting,
} from './branches.ts';
export { Exchange, type ExchangeResult } from './exchange-shelves.ts';
export {
  listInsurerFiles,
  listReconciliation,
  showExchange,
  showExchangeResult,
} from './exchange-views.ts';
export { makeExchange } from './make-exchange.ts';
export { readExchangeResult } from './read-result.ts';
export { listInsurerRefusals, type RefusalWork } from './refusals.ts';
export { repairRefusals } from './repair-refusals.ts';
export type { ResultLine } from './result-pieces.ts';
export { runExchangeResult } from './run-result.ts';
export { openExchange } from './write-exchange.ts';
