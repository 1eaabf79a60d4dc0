import type { Weight } from '../regulation/rules.ts';
import type { Criterion, CriterionCode, CriterionResult, NextStep } from './criterion.ts';

/** What was found about one criterion, before its basis and any decision are put to it. */
export interface Found {
  readonly criterion: Criterion;
  readonly weight: Weight | 'orders';
  readonly article: string | null;
  readonly result: CriterionResult;
  readonly code: CriterionCode;
  readonly next: NextStep;
  readonly detail?: Readonly<Record<string, string | number>>;
}

type Asked = Pick<Found, 'criterion' | 'weight' | 'article'>;
type More = Pick<Found, 'detail'>;

export function met(asked: Asked, code: CriterionCode, more: More = {}): Found {
  return { ...asked, ...more, result: 'met', code, next: 'none' };
}

export function notMet(
  asked: Asked,
  code: CriterionCode,
  next: NextStep = 'end-nomination',
  more: More = {},
): Found {
  return { ...asked, ...more, result: 'not-met', code, next };
}

export function unknown(
  asked: Asked,
  code: CriterionCode = 'not-answered',
  next: NextStep = 'record-answer',
  more: More = {},
): Found {
  return { ...asked, ...more, result: 'unknown', code, next };
}

/** A question with yes or no, of which one is wanted. */
export function answered(asked: Asked, answer: boolean | undefined, wanted: boolean): Found {
  if (answer === undefined) return unknown(asked);
  const code = answer ? 'yes' : 'no';
  return answer === wanted ? met(asked, code) : notMet(asked, code);
}
