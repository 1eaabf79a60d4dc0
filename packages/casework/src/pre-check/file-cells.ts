import type { NominationRecord } from '@payung/data';
import { ContributionMonth, type PreCheckField, type PreCheckMapping } from '@payung/domain';
import { cellsIn, type FileNames, monthAs, personFacts } from '../file-mapping/person-cells.ts';
import type { PreCheckFile } from './pre-check-shelves.ts';

/** The cells of one person in the columns of a mapping. */
export function cellsOf(
  { columns, dates }: PreCheckMapping,
  { firstMonth, months }: Pick<PreCheckFile, 'firstMonth' | 'months'>,
  names: FileNames,
): (record: NominationRecord, no: number) => string[] {
  const span = {
    firstMonth: monthAs(ContributionMonth.parse(firstMonth)),
    months: String(months),
  };
  return (record, no) => {
    const facts: Readonly<Record<PreCheckField, string | null>> = {
      ...personFacts(record, names, dates),
      ...span,
      no: String(no),
    };
    return cellsIn(columns, facts);
  };
}
