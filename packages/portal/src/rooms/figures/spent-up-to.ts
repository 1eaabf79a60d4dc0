import type { SourceMoney } from '@payung/domain';

/**
 * What was paid less what came back, and what was billed, of all sources up to and with a month.
 * @param until `YYYY-MM`
 */
export function spentUpTo(items: readonly Pick<SourceMoney, 'months'>[], until: string) {
  const all = items.flatMap(({ months }) => months).filter(({ month }) => month <= until);
  const sum = (of: (one: (typeof all)[number]) => number) =>
    all.reduce((before, one) => before + of(one), 0);
  return {
    spent: sum(({ paid, refunded }) => paid - refunded),
    billed: sum(({ billed }) => billed),
    refunded: sum(({ refunded }) => refunded),
  };
}
