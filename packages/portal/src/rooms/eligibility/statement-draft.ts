import type { StatementRequest } from '@payung/contract';
import { CalendarDate } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom } from '../../typed-date.ts';
import type { Proof } from '../verification/answer-draft.ts';

type Statement = NonNullable<StatementRequest['statement']>;

/** "Aktif bekerja" as it is being written. */
export interface StatementDraft {
  /** day first, as it is typed */
  readonly on: string;
  readonly isWorking: boolean;
  readonly givenBy: Statement['givenBy'] | null;
  readonly way: Statement['way'] | null;
  readonly words: string;
  readonly proofs: readonly Proof[];
}

export const statementControls = {
  on: 'aktif-tanggal',
  givenBy: 'aktif-dari',
  way: 'aktif-cara',
  proofs: 'aktif-bukti',
} as const;

/** What is missing, by control. @param today of the region's calendar, `YYYY-MM-DD` */
export function statementFaults(draft: StatementDraft, today: string): readonly FieldError[] {
  const on = dateFrom(draft.on);
  const faults: FieldError[] = [];
  const add = (target: string, text: string) => faults.push({ target, text });
  if (on === null) add(statementControls.on, say('Isi tanggal seperti 31-12-2026.'));
  else if (on > today)
    add(statementControls.on, say('Tanggalnya belum tiba. Isi hari pemeriksaannya.'));
  if (draft.givenBy === null) add(statementControls.givenBy, say('Pilih siapa yang menerangkan.'));
  if (draft.way === null) add(statementControls.way, say('Pilih cara memastikannya.'));
  if (draft.proofs.length === 0) {
    add(statementControls.proofs, say('Unggah paling sedikit satu foto atau surat.'));
  }
  return faults;
}

/** The statement as it is sent; null while something is missing. */
export function statementOf(draft: StatementDraft, today: string): Statement | null {
  const on = CalendarDate.safeParse(dateFrom(draft.on));
  const { givenBy, way, isWorking, words, proofs } = draft;
  if (statementFaults(draft, today).length > 0) return null;
  if (!on.success || givenBy === null || way === null) return null;
  const evidence = proofs.map(({ id }) => id);
  return { on: on.data, isWorking, givenBy, way, words: words.trim(), evidence };
}
