import type { SourceMark } from '../regulation/tariff.ts';
import type { Criterion } from './criterion.ts';

/**
 * National law behind the criteria, each with how well it is known (domain-rules 1.1-1.10). Shown beside the region's
 * own rule; a mark other than `verified` is shown as such.
 */
const nationalBases: Readonly<
  Partial<Record<Criterion, { readonly law: string; readonly mark: SourceMark }>>
> = {
  // domain-rules 1.1, 1.2: under 65 and at work, at registration
  age: { law: 'Permenaker 5/2021', mark: 'secondary' },
  occupation: { law: 'Permenaker 5/2021', mark: 'secondary' },
  statement: { law: 'Permenaker 5/2021', mark: 'secondary' },
  // domain-rules 1.5: the definition that is in use; its text was not read
  'informal-work': { law: 'Inpres 2/2021', mark: 'not-verified' },
  income: { law: 'Inpres 2/2021', mark: 'not-verified' },
  // domain-rules 1.11
  'social-dataset': { law: 'Inpres 4/2025 (DTSEN)', mark: 'verified' },
  decile: { law: 'Inpres 4/2025 (DTSEN)', mark: 'secondary' },
  // domain-rules 1.9: practice; no article was found
  'not-wage-earner': { law: 'Permenaker 1/2025', mark: 'not-verified' },
  // domain-rules 1.9
  'not-civil-servant': { law: 'Permenaker 1/2025 Pasal 2 ayat (2)', mark: 'verified' },
  'not-military-police': { law: 'Permenaker 1/2025 Pasal 2 ayat (2)', mark: 'verified' },
  // domain-rules 1.10
  'not-non-asn-staff': { law: 'Permenaker 1/2025', mark: 'verified' },
  // domain-rules 1.13
  'not-already-covered': { law: 'PP 44/2015', mark: 'not-verified' },
};

/** The national law behind a criterion; null for what only a region asks. */
export function nationalBasisOf(
  criterion: Criterion,
): { readonly law: string; readonly mark: SourceMark } | null {
  return nationalBases[criterion] ?? null;
}
