import { type SocialDataset, socialDatasets } from '../regulation/rules.ts';

/**
 * What an agency's list says about a dataset of poor households, as a claim: one of the names, or that the person
 * stands in none. Null where the words say neither.
 */
export function readStatedDataset(words: string | null): SocialDataset | 'NONE' | null {
  if (words === null) return null;
  const upper = words.toUpperCase();
  if (/\b(NON|TIDAK|BUKAN|BELUM|NONE|NO)\b/.test(upper)) return 'NONE';
  return socialDatasets.find((name) => upper.includes(name)) ?? null;
}
