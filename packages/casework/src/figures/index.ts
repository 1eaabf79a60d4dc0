export { askAudit, listAudits, showAudit } from './ask-audit.ts';
export { askCount, countId, listCounts, showCount } from './ask-count.ts';
export { listFindings, openFindings, showSample } from './audit-findings.ts';
export { countDay } from './count-day.ts';
export { countMonthEnd } from './count-month-end.ts';
export { type CountedView, listCounted } from './counted-people.ts';
export { citeDenominator, listDenominators } from './denominators.ts';
export type { FiguresReader, PaymentAuditor } from './figures-access.ts';
export type { AuditRecord, CountRecord } from './figures-shelves.ts';
export { showMoney } from './money.ts';
export { openMonthlyReport } from './monthly-report.ts';
export {
  freezeMonth,
  listOfficial,
  type MonthFigures,
  type MonthView,
  showMonth,
} from './official-month.ts';
export { planShare } from './plan-figures.ts';
export {
  type PublicationView,
  publicMonth,
  settlePublication,
  showPublication,
} from './publication.ts';
export { auditPayments } from './run-audit.ts';
