import type { Letterhead } from '../papers/paper-lines.ts';

/** Who is named on a letter, and where to ask. */
export interface LetterHead {
  readonly letterhead: Letterhead;
  /** "Kabupaten Kudus" */
  readonly region: string;
  /** where it is signed: "Kudus" */
  readonly place: string;
  readonly programme: string;
  /** the office that answers, and its telephone; empty where the region named none */
  readonly office: string;
  readonly phone: string;
  readonly insurerPhone: string;
  /** true when people are invented: each page then says DATA CONTOH */
  readonly demo: boolean;
  /** the day on which it is made, YYYY-MM-DD: same input, same bytes */
  readonly madeOn: string;
}

/** Where somebody's cover stands, as a letter says it (domain-rules 2.12, 2.13). */
export type LetterCover =
  | { readonly state: 'none' }
  | {
      readonly state: 'active';
      /** YYYY-MM-DD */
      readonly startsOn: string;
      /** YYYY-MM, the last month that is paid without a gap */
      readonly paidThrough: string;
    }
  | {
      readonly state: 'grace';
      readonly paidThrough: string;
      readonly monthsUnpaid: number;
      /** the first day without cover when nothing more is paid */
      readonly endsOn: string | null;
    }
  | {
      readonly state: 'ended';
      /** the first day without cover */
      readonly since: string;
      readonly why: 'unpaid' | 'died' | 'other';
    };

/** One worker to whom, or to whose family, a letter goes. No NIK and no family card are on it. */
export interface CoverLetterLine {
  readonly name: string;
  readonly village: string;
  readonly villageKind: 'KELURAHAN' | 'DESA' | 'DESA_ADAT';
  readonly district: string;
  readonly rt: string | null;
  readonly rw: string | null;
  /** KPJ; null while the insurer gave none */
  readonly cardNo: string | null;
  readonly cover: LetterCover;
}

/** One card on a receipt. */
export interface HandOverLine {
  readonly no: number;
  /** "(data orang dihapus)" once the person was forgotten */
  readonly name: string;
  /** last four digits of the NIK; empty once the person was forgotten */
  readonly nationalIdEnd: string;
  readonly cardNo: string;
  readonly rt: string | null;
  readonly rw: string | null;
}

/** A receipt of cards (berita acara serah terima). */
export interface HandOverPaper {
  readonly letterhead: Letterhead;
  readonly region: string;
  readonly programme: string;
  /** by which its entry finds it again */
  readonly number: string;
  readonly village: string;
  readonly villageKind: 'KELURAHAN' | 'DESA' | 'DESA_ADAT';
  readonly district: string;
  readonly demo: boolean;
  /** YYYY-MM-DD */
  readonly madeOn: string;
}
