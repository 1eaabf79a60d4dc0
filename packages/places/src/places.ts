import type { CalendarDate, District, RegencyCode, Village } from '@payung/domain';

export type RegencyKind = 'KOTA' | 'KABUPATEN';

/** A regency or city; `name` begins with its kind, since some share the rest of it (Kota and Kabupaten Pekalongan). */
export interface Regency {
  readonly code: RegencyCode;
  readonly name: string;
  readonly kind: RegencyKind;
  readonly province: { readonly code: string; readonly name: string };
  readonly formerNames: readonly string[];
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
}

/** Whether a code may become a region of the service, and why not. */
export type PlaceCheck =
  | { readonly kind: 'fit'; readonly regency: Regency }
  /** an administrative city or regency of Jakarta: it has no government, budget or council of its own */
  | { readonly kind: 'not-a-tenant'; readonly regency: Regency }
  /** split off, renumbered or merged by a law; go on with one of the successors */
  | {
      readonly kind: 'replaced';
      readonly regency: Regency;
      readonly law: string;
      readonly successors: readonly Regency[];
    }
  | { readonly kind: 'unknown' };

export interface PlaceSearch {
  /** words of a name, a former name or a province, or the beginning of a code; empty finds everything */
  readonly query: string;
  /** two digits; null for all */
  readonly province: string | null;
  readonly limit: number;
}

/** What must be said wherever names or codes of the data are shown (ODbL 1.0, 4.3). */
export const attribution = {
  text: 'Memuat data dari idn-area-data 4.0.1 (Fitya Nugroho dan kontributor), tersedia di bawah Open Database License (ODbL) 1.0.',
  source: 'https://github.com/fityannugroho/idn-area-data',
  licence: 'https://opendatacommons.org/licenses/odbl/1-0/',
  basis: 'Kepmendagri 300.2.2-2138/2025',
} as const;

/** The regencies and cities of Indonesia with their districts and villages. Nothing is asked of a network. */
export interface Places {
  /** by code; replaced ones are found by words and codes too, so that nobody looks for them in vain */
  search(search: PlaceSearch): { readonly items: Regency[]; readonly total: number };
  check(code: RegencyCode): PlaceCheck;
  /** districts and villages of a regency that is valid now; empty for any other */
  areas(code: RegencyCode): { readonly districts: District[]; readonly villages: Village[] };
}
