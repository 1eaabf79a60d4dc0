import type { CoverAlert } from '../../words/cover.ts';

type Owed = CoverAlert['agencies'][number]['owed'][number];

/** Unpaid months of all agencies together, by month and source, oldest first. */
export function owedIn({ agencies }: Pick<CoverAlert, 'agencies'>): readonly Owed[] {
  const sums = new Map<string, Owed>();
  for (const one of agencies.flatMap(({ owed }) => owed)) {
    const key = `${one.month} ${one.funding}`;
    const people = (sums.get(key)?.people ?? 0) + one.people;
    sums.set(key, { ...one, people });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
