import type { DonorView } from '@payung/contract';
import type * as z from 'zod';
import { say } from '../../language/say.ts';
import type { BothValues } from '../../pieces/conflict/conflict.tsx';

export type Donor = z.infer<typeof DonorView>;
type Pledge = Donor['pledges'][number];

export const pledgeWords = {
  basis: say('Surat atau perjanjian'),
  budgetYear: say('Tahun anggaran'),
  people: say('Orang'),
  months: say('Bulan per orang'),
  rupiah: say('Rupiah'),
};

/** What was promised last since the donor was seen as `before`; null where nothing was. */
export function newestPledge(
  before: Pick<Donor, 'pledges'>,
  now: Pick<Donor, 'pledges'>,
): Pledge | null {
  return now.pledges.length > before.pledges.length ? (now.pledges.at(-1) ?? null) : null;
}

/** A recorded pledge beside one that is being written, field by field. */
export function bothPledges(
  pledge: Pledge,
  own: Readonly<Record<string, string>>,
): readonly BothValues[] {
  const fields = ['basis', 'budgetYear', 'people', 'months', 'rupiah'] as const;
  return fields.map((field) => ({
    name: pledgeWords[field],
    now: String(pledge[field]),
    own: own[field] ?? '',
  }));
}
