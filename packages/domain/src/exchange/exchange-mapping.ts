import * as z from 'zod';
import {
  columnFaults,
  comparedWords,
  fileColumn,
  fileDates,
  type MappingFault,
  meaningFaults,
  outsideWords,
} from '../file-mapping/columns.ts';
import { preCheckFields, RecipientId } from '../pre-check/pre-check.ts';

/** What goes to the insurer about the people of a bill: who they are, or what is paid for them this time. */
export const exchangeKinds = ['registration', 'payment'] as const;
export const ExchangeKind = z.enum(exchangeKinds);
export type ExchangeKind = z.infer<typeof ExchangeKind>;

/** What a column of a file to a branch may hold of ours; `text` is the same words in every row. */
export const exchangeFields = [
  ...preCheckFields,
  /** number of the participant's card (KPJ), once the insurer gave one */
  'cardNo',
  /** rupiah of all months of the row, and of the bill's tariff for one */
  'rupiah',
  'tariff',
  /** kode iuran */
  'billingCode',
  'membershipType',
  'wadahCode',
  'branch',
  /** the number of this file: an answer that brings it back cannot be taken for another's */
  'reference',
] as const;
export const ExchangeField = z.enum(exchangeFields);
export type ExchangeField = z.infer<typeof ExchangeField>;

export const ExchangeColumn = fileColumn(ExchangeField);
export type ExchangeColumn = z.infer<typeof ExchangeColumn>;

/** Why the insurer takes somebody not (domain-rules 4.7). */
export const insurerReasons = [
  'NIK_NOT_MATCHED',
  'TOO_OLD',
  'ACTIVE_PU',
  'ACTIVE_BPU',
  'DATA_MISMATCH',
  'DECEASED',
  'DUPLICATE_IN_FILE',
  'NOT_WORKING',
  'OTHER',
] as const;
export const InsurerReason = z.enum(insurerReasons);
export type InsurerReason = z.infer<typeof InsurerReason>;

/** Columns of a result that we read, by the headings under which a branch writes them. */
export const resultColumns = [
  'nationalId',
  'answer',
  'reason',
  'cardNo',
  'name',
  'birthDate',
  'firstMonth',
  'months',
  'rupiah',
  'branch',
  'reference',
] as const;
export type ResultColumn = (typeof resultColumns)[number];

export const ResultMapping = z.object({
  headings: z.object({
    nationalId: outsideWords.min(1),
    answer: outsideWords,
    reason: outsideWords,
    cardNo: outsideWords,
    name: outsideWords,
    birthDate: outsideWords,
    firstMonth: outsideWords,
    months: outsideWords,
    rupiah: outsideWords,
    branch: outsideWords,
    reference: outsideWords,
  }),
  /** words that take somebody, that take somebody not, and that say why not */
  accepted: outsideWords.min(1),
  refused: outsideWords,
  reasons: z.partialRecord(InsurerReason, outsideWords),
});
export type ResultMapping = z.infer<typeof ResultMapping>;

/** The files of one branch of the insurer: what goes out, and how what comes back is read (domain-rules 4.2). */
export const BranchMapping = z.object({
  branch: RecipientId,
  name: z.string().trim().min(3).max(120),
  /** how the branch writes itself in its files, beside its name: codes, short names */
  alsoCalled: outsideWords,
  registration: z.array(ExchangeColumn).min(1).max(60),
  payment: z.array(ExchangeColumn).min(1).max(60),
  dates: z.enum(fileDates),
  results: ResultMapping,
});
export type BranchMapping = z.infer<typeof BranchMapping>;

/** Everything that keeps a mapping from being used. */
export function branchMappingFaults(mapping: BranchMapping): MappingFault[] {
  const { results } = mapping;
  return [
    ...exchangeKinds.flatMap((kind) => columnFaults(mapping[kind], kind)),
    ...headingFaults(results),
    ...meaningFaults(resultWords, wordsOf(results), 'results').map(atReason),
  ];
}

function atReason(fault: MappingFault): MappingFault {
  const reason = insurerReasons.find((one) => fault.field === `results.${one}`);
  return reason === undefined ? fault : { ...fault, field: `results.reasons.${reason}` };
}

/** One heading names one column, and something says whether somebody was taken. */
function headingFaults({ headings }: ResultMapping): MappingFault[] {
  const faults: MappingFault[] = [];
  const seen = new Map<string, ResultColumn>();
  for (const column of resultColumns) {
    for (const heading of headings[column]) {
      const known = seen.get(comparedWords(heading));
      if (known !== undefined && known !== column) {
        const detail = `"${heading}" is the heading of ${known} already`;
        faults.push({ field: `results.headings.${column}`, detail });
      }
      seen.set(comparedWords(heading), column);
    }
  }
  if (headings.answer.length + headings.cardNo.length === 0) {
    const detail =
      'no column says whether somebody was taken: name one of the answer or of the card';
    faults.push({ field: 'results.headings.answer', detail });
  }
  return faults;
}

/** What one word of a result says: taken, not taken, or why not. */
export type ResultWord = 'accepted' | 'refused' | InsurerReason;
export const resultWords: readonly ResultWord[] = ['accepted', 'refused', ...insurerReasons];

export function wordsOf({
  accepted,
  refused,
  reasons,
}: ResultMapping): Partial<Record<ResultWord, readonly string[]>> {
  return { ...reasons, accepted, refused };
}
