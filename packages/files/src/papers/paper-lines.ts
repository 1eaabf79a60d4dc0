import type { Arms } from './arms/embed-arms.ts';

/** What stands at the head of an office's paper (kop surat). */
export interface Letterhead {
  /** top line first: the government, the office, its address */
  readonly lines: readonly string[];
  /** null for a region that has set none */
  readonly arms: Arms | null;
}

/** One person of a decision, as its attachment (lampiran SK) prints them. Amounts lie with the cohort. */
export interface DeterminationLine {
  /** place on the attachment, from 1 */
  readonly no: number;
  /** as on the identity card */
  readonly name: string;
  /** 16 digits; never a number */
  readonly nik: string;
  /** YYYY-MM-DD; empty once the person was forgotten */
  readonly birthDate: string;
  readonly village: string | null;
  readonly district: string | null;
  readonly address: string | null;
  readonly occupation: string;
  /** the office that proposed */
  readonly agency: string;
  /** months of cover */
  readonly months: number;
  /** YYYY-MM */
  readonly firstMonth: string;
  /** number of the participant's card, once the insurer gave one */
  readonly cpn?: string | null;
}

/**
 * Who the paper is for: `full` for the insurer, `masked` for publication. Masked shows name, occupation and village,
 * the last four digits of the NIK at most, and no birth date or address (domain-rules 5.10, 6.6).
 */
export type PaperAudience = 'full' | 'masked';

/**
 * In which capacity somebody signs: in office, acting (Plt.), for the day (Plh.), caretaker (Pj.), or on behalf of the
 * head (a.n.).
 */
export type SigningCapacity = 'definitive' | 'Plt.' | 'Plh.' | 'Pj.' | 'a.n.';

export interface PaperSignatory {
  readonly name: string;
  /** of the office that decides: "Wali Kota Pekalongan" */
  readonly office: string;
  readonly capacity: SigningCapacity;
  /** what the signer is who signs on behalf of the head: "Sekretaris Daerah"; null in any other capacity */
  readonly ownOffice: string | null;
  readonly rank?: string | null;
  /** employee number, 18 digits; heads of a region have none */
  readonly nip?: string | null;
}

/** The decision whose people are listed. Number and date are null while it is a draft: dotted lines stand there. */
export interface DeterminationPaper {
  readonly letterhead: Letterhead;
  /** who decides: "WALI KOTA PEKALONGAN" */
  readonly decider: string;
  readonly number: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
  /** what it is about, after TENTANG */
  readonly about: string;
  /** "Kelompok Rutin 2026"; under the title */
  readonly cohort: string;
  readonly fundingSource: string;
  /** where it is signed: "Pekalongan" */
  readonly place: string;
  readonly signatory: PaperSignatory | null;
  /** how many lines follow; said on the first page and compared at the end */
  readonly people: number;
  /** whole rupiah a person a month */
  readonly monthlyTariff: number;
  /** whole rupiah for all lines together */
  readonly total: number;
  readonly audience: PaperAudience;
  /** whether those are listed whom the decision adds, or those whom it strikes; added unless said */
  readonly part?: 'added' | 'struck';
  /** its list may still change: the paper says so and is not to be signed */
  readonly isDraft?: boolean;
  /** a column for the participants' card numbers, once the insurer gave them; never on the masked paper */
  readonly showsCardNumbers?: boolean;
  /** landscape unless said otherwise for the full paper, portrait for the masked one */
  readonly orientation?: 'portrait' | 'landscape';
  /** true when people are invented: each page then says DATA CONTOH */
  readonly demo: boolean;
  /** the day on which the file is made, YYYY-MM-DD in the region's time zone: same input, same bytes */
  readonly madeOn: string;
}

/** One worker on a sheet that is filled in by hand. */
export interface VerificationSheetLine {
  /** line on the sheet, from 1; the entry of the sheet names it */
  readonly no: number;
  readonly name: string;
  /** last four digits of the NIK */
  readonly nationalIdEnd: string;
  readonly occupation: string;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
}

/** A printable sheet of one neighbourhood (RT/RW). */
export interface VerificationSheet {
  /** number of the sheet, by which its entry finds it again */
  readonly sheet: string;
  readonly village: string;
  readonly villageKind: 'KELURAHAN' | 'DESA' | 'DESA_ADAT';
  readonly district: string;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly programme: string;
  readonly year: number;
  /** YYYY-MM-DD; null when no answer is due */
  readonly due: string | null;
  readonly lines: readonly VerificationSheetLine[];
  /** empty lines at the end for people whom the list lacks */
  readonly blankLines: number;
}
