import type { CaseSummary } from '@payung/contract';

export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

/** The questions before and after one among those that wait for this reader; after the last comes the first again. */
export function neighbours(
  waiting: readonly Pick<CaseSummary, 'caseId' | 'may'>[],
  id: string,
): Neighbours {
  const here = waiting.findIndex(({ caseId }) => caseId === id);
  const around = [...waiting.slice(here + 1), ...waiting.slice(0, Math.max(0, here))];
  const own = around.filter(({ caseId, may }) => caseId !== id && may.decide);
  return { previous: own.at(-1)?.caseId ?? null, next: own[0]?.caseId ?? null };
}
