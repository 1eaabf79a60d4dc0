import { type BreachScope, ImportId } from '@payung/domain';
import type * as z from 'zod';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { typedMoment } from '../../typed-moment.ts';

export interface BreachDraft {
  readonly title: string;
  readonly account: string;
  readonly date: string;
  readonly time: string;
  readonly reach: 'all' | 'agency' | 'list' | 'window';
  readonly agency: string;
  readonly list: string;
  readonly fromDate: string;
  readonly fromTime: string;
  readonly toDate: string;
  readonly toTime: string;
}

export const emptyBreach: BreachDraft = {
  title: '',
  account: '',
  date: '',
  time: '',
  reach: 'all',
  agency: '',
  list: '',
  fromDate: '',
  fromTime: '',
  toDate: '',
  toTime: '',
};

export const controls: Readonly<Record<keyof BreachDraft, string>> = {
  title: 'bocor-judul',
  account: 'bocor-uraian',
  date: 'bocor-tanggal',
  time: 'bocor-jam',
  reach: 'bocor-cakupan',
  agency: 'bocor-dinas',
  list: 'bocor-daftar',
  fromDate: 'bocor-sejak',
  fromTime: 'bocor-sejak-jam',
  toDate: 'bocor-sampai',
  toTime: 'bocor-sampai-jam',
};

/** Whose data, as it is sent; null while something of it is missing. */
export function scopeFrom(
  draft: BreachDraft,
  timeZone: string,
): z.input<typeof BreachScope> | null {
  switch (draft.reach) {
    case 'all':
      return { kind: 'all' };
    case 'agency':
      return draft.agency === '' ? null : { kind: 'agency', agency: draft.agency };
    case 'list': {
      const importId = draft.list.trim();
      return ImportId.safeParse(importId).success ? { kind: 'list', importId } : null;
    }
    case 'window': {
      const from = typedMoment(draft.fromDate, draft.fromTime, timeZone);
      const to = typedMoment(draft.toDate, draft.toTime, timeZone);
      if (from === null || to === null || to <= from) return null;
      return { kind: 'window', from, to, user: null };
    }
  }
}

const scopeFaults: Readonly<Record<BreachDraft['reach'], FieldError>> = {
  all: { target: controls.reach, text: say('Pilih data siapa yang terungkap.') },
  agency: { target: controls.agency, text: say('Pilih dinas.') },
  list: { target: controls.list, text: say('Nomor daftar berisi 26 huruf dan angka.') },
  window: {
    target: controls.fromDate,
    text: say('Isi tanggal dan jam awal dan akhir; akhirnya setelah awalnya.'),
  },
};

/** All that keeps the file from being opened. @param now ms since epoch */
export function breachFaults(draft: BreachDraft, timeZone: string, now: number): FieldError[] {
  const faults: FieldError[] = [];
  if (draft.title.trim().length < 3)
    faults.push({ target: controls.title, text: say('Isi judulnya.') });
  if (draft.account.trim() === '') {
    faults.push({ target: controls.account, text: say('Uraikan kejadiannya.') });
  }
  const known = typedMoment(draft.date, draft.time, timeZone);
  if (known === null) {
    const text = say('Isi tanggal dan jam diketahui, misalnya 21-11-2026 dan 10.42.');
    faults.push({ target: controls.date, text });
  } else if (Date.parse(known) > now) {
    faults.push({ target: controls.date, text: say('Waktu diketahui tidak boleh di masa depan.') });
  }
  if (scopeFrom(draft, timeZone) === null) faults.push(scopeFaults[draft.reach]);
  return faults;
}
