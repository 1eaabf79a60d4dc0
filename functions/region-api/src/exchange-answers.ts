import type { Exchange, ExchangeResult, ResultLine } from '@payung/casework';
import { ExchangeResultView, ExchangeView } from '@payung/contract';

/** A file to a branch as the API shows it. */
export function exchangeView(exchange: Exchange): ExchangeView {
  return ExchangeView.parse(exchange);
}

/** What came back of it. */
export function exchangeResultView({ counts, ...result }: ExchangeResult): ExchangeResultView {
  return ExchangeResultView.parse({ ...result, ...counts });
}

export function reconciliationLine({ nomination, ...line }: ResultLine) {
  return { ...line, nominationId: nomination };
}
