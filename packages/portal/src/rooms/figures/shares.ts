import type { CountView, DenominatorList } from '@payung/contract';
import { type DenominatorKind, denominatorKinds, shareOf } from '@payung/domain';
import type * as z from 'zod';

type Cited = z.infer<typeof DenominatorList>['items'][number];

/** A share with what it is counted of; null where nobody cited a number of workers by that day. */
export interface TellableShare {
  readonly kind: DenominatorKind;
  readonly covered: number;
  readonly denominator: Pick<Cited, 'people' | 'source' | 'date'> | null;
  /** hundredths of a percent */
  readonly share: number | null;
}

/** The two shares of a day, each of the workers that were cited last by then. Never mixed. */
export function sharesOn(
  { day, total }: Pick<CountView['figures'], 'day' | 'total'>,
  cited: readonly Cited[],
): readonly TellableShare[] {
  return denominatorKinds.map((kind) => {
    const known = cited.filter((one) => one.kind === kind && one.date <= day);
    const denominator =
      known.sort((a, b) =>
        a.date === b.date ? (a.at < b.at ? 1 : -1) : a.date < b.date ? 1 : -1,
      )[0] ?? null;
    const others = kind === 'eligible-workers' ? (denominator?.coveredOtherwise ?? 0) : 0;
    const covered = total.active + others;
    const share = denominator === null ? null : shareOf(covered, denominator.people);
    return { kind, covered, denominator, share };
  });
}

const oneDecimal = new Intl.NumberFormat('id-ID', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** `32,0%` of 3,200 hundredths; cut off, not rounded, so that no goal is told as reached before it is. */
export function formatShare(hundredths: number): string {
  return `${oneDecimal.format(Math.floor(hundredths / 10) / 10)}%`;
}

/** hundredths of a percent as typed, `40` or `32,5`; null when it is none. */
export function typedShare(text: string): number | null {
  const plain = text.trim().replace(/%$/, '').trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return null;
  const hundredths = Math.round(Number(plain) * 100);
  return hundredths > 10_000 ? null : hundredths;
}
