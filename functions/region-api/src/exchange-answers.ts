import type { Exchange, ExchangeResult, RefusalWork, ResultLine } from '@payung/casework';
import { ExchangeResultView, ExchangeView } from '@payung/contract';

/** A file to a branch as the API shows it. */
export function exchangeView(exchange: Exchange): ExchangeView {
  return ExchangeView.parse(exchange);
}

/** What came back of it. */
export function exchangeResultView({ counts, ...result }: ExchangeResult): ExchangeResultView {
  return ExchangeResultView.parse({ ...result, ...counts });
}

/** A refusal of the insurer as work. */
export function refusalView({ refusal, state: billState, ...work }: RefusalWork) {
  const { exchange: exchangeId, nomination: nominationId, bill, agency, reason, on } = refusal;
  return { bill, billState, exchangeId, nominationId, agency, reason, on, ...work };
}

export function reconciliationLine({ nomination, ...line }: ResultLine) {
  return { ...line, nominationId: nomination };
}
