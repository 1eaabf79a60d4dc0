import type { CaseSummary } from '@payung/contract';

/** Whether a case may be answered together with others; people of many cases are looked at one by one. */
export function mayChoose({ may, isFlagged }: CaseSummary): boolean {
  return may.decide && !isFlagged;
}
