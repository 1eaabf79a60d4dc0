import type { Candidate, CandidateField } from '@payung/domain';
import { buildCandidate } from './build-candidate.ts';

/**
 * What a form or another program says about one worker, read by the very readers that read the cells of a
 * list, so that a single worker and a row can never be understood differently. Absent fields are missing.
 */
export function candidateFromTexts(
  texts: Readonly<Partial<Record<CandidateField, string>>>,
): Candidate {
  const columns: CandidateField[] = [];
  const cells: string[] = [];
  for (const [field, text] of Object.entries(texts)) {
    // Object.entries widens the keys of a record that has none but candidate fields
    columns.push(field as CandidateField);
    cells.push(text);
  }
  return buildCandidate(
    { row: 1, cells, facts: null, hidden: false, width: cells.length },
    columns,
  );
}
