import type { CardsSent } from '../../api/letters.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom } from '../../typed-date.ts';
import { isFamilyRelation, isReturnReason } from '../../words/letters.ts';

export type EntrySent = CardsSent['entries'][number];

/** What became of one card, as it is typed; empty for one that nobody answers yet. */
export interface EntryDraft {
  readonly answer: string;
  readonly relation: string;
  readonly name: string;
  readonly why: string;
}

export const emptyEntry: EntryDraft = { answer: '', relation: '', name: '', why: '' };
export const receivedByWorker: EntryDraft = { ...emptyEntry, answer: 'worker' };

export const answerOptions = [
  { value: 'worker', name: say('Diterima peserta') },
  { value: 'family', name: say('Diterima keluarga') },
  { value: 'returned', name: say('Kembali') },
] as const;

export const entryControls = { on: 'serah-tanggal', scan: 'serah-pindaian' } as const;
export const lineControl = (no: number, field: 'answer' | 'relation' | 'name' | 'why') =>
  `serah-${no}-${field}`;

/** What is asked of a paper as a whole. */
export interface PaperFacts {
  /** day first, as it is typed */
  readonly on: string;
  readonly madeOn: string;
  readonly today: string;
  /** whether a scan is there, or is chosen */
  readonly hasScan: boolean;
}

/** The lines that are answered, as they are sent, or everything that is wrong with them. */
export function readEntries(
  drafts: ReadonlyMap<number, EntryDraft>,
  { on: typed, madeOn, today, hasScan }: PaperFacts,
): { readonly entries: EntrySent[] } | { readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const entries: EntrySent[] = [];
  const on = dateFrom(typed);
  if (on === null || on < madeOn || on > today) {
    const text = say('Isi tanggal sejak BAST dibuat, paling akhir hari ini, misalnya 31-12-2026.');
    errors.push({ target: entryControls.on, text });
  }
  for (const [no, draft] of drafts) {
    if (draft.answer === '') continue;
    const read = readLine(no, draft, on ?? '');
    if ('answer' in read) entries.push({ no, answer: read.answer });
    else errors.push(...read.errors);
  }
  if (entries.some(({ answer }) => answer.answer !== 'returned') && !hasScan) {
    const text = say('Unggah pindaian BAST yang sudah ditandatangani.');
    errors.push({ target: entryControls.scan, text });
  }
  if (entries.length === 0 && errors.length === 0) {
    errors.push({
      target: null,
      text: say('Pilih paling sedikit satu baris yang sudah ada hasilnya.'),
    });
  }
  return errors.length > 0 ? { errors } : { entries };
}

function readLine(
  no: number,
  draft: EntryDraft,
  on: string,
): { readonly answer: EntrySent['answer'] } | { readonly errors: readonly FieldError[] } {
  const at = (field: 'relation' | 'name' | 'why', text: string) => ({
    target: lineControl(no, field),
    text: say('Baris {no}: {words}', { no, words: text }),
  });
  switch (draft.answer) {
    case 'family': {
      const name = draft.name.trim();
      const { relation } = draft;
      const isName = name.length >= 2;
      if (isFamilyRelation(relation) && isName) {
        return { answer: { answer: 'family', relation, name, on } };
      }
      return {
        errors: [
          ...(isFamilyRelation(relation)
            ? []
            : [at('relation', say('pilih hubungan keluarganya.'))]),
          ...(isName ? [] : [at('name', say('isi nama penerima.'))]),
        ],
      };
    }
    case 'returned':
      return isReturnReason(draft.why)
        ? { answer: { answer: 'returned', why: draft.why, on } }
        : { errors: [at('why', say('pilih mengapa kartunya kembali.'))] };
    default:
      return { answer: { answer: 'worker', on } };
  }
}
