import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import type { Prepared } from './programme-draft.ts';

export interface QuotaDraft {
  readonly by: Prepared['quotaBy'];
  /** as typed, of the whole region */
  readonly places: string;
  /** as typed, by agency */
  readonly ofAgency: Readonly<Record<string, string>>;
  readonly basis: string;
}

export const placesControl = 'kuota-tempat';
export const basisControl = 'kuota-dasar';
export const agencyControl = (id: string) => `kuota-dinas-${id}`;

/** places that one card holds at most */
const most = 10_000_000;

export function quotaDraft({ quotaBy, places, agencies, quotaBasis }: Prepared): QuotaDraft {
  return {
    by: quotaBy,
    places: places ? String(places) : '',
    ofAgency: Object.fromEntries(
      agencies.map(({ id, places: own }) => [id, own ? String(own) : '']),
    ),
    basis: quotaBasis,
  };
}

/** A count as people type it, dots between thousands included; null when it is none. */
export function countFrom(typed: string): number | null {
  const digits = typed.trim().replace(/[.\s]/g, '');
  if (!/^\d{1,8}$/.test(digits)) return null;
  return Number(digits) <= most ? Number(digits) : null;
}

export function quotaFaults(draft: QuotaDraft, { agencies }: Prepared): FieldError[] {
  const faults: FieldError[] = [];
  if (draft.by === 'region' && !countFrom(draft.places)) {
    faults.push({ target: placesControl, text: say('Isi jumlah orang, misalnya 26.000.') });
  }
  if (draft.by === 'agency') {
    for (const { id, name } of agencies) {
      if (countFrom(draft.ofAgency[id] ?? '') === null) {
        faults.push({
          target: agencyControl(id),
          text: say('Isi jumlah orang untuk {name}; boleh 0.', { name }),
        });
      }
    }
  }
  if (draft.basis.trim().length < 3) {
    faults.push({
      target: basisControl,
      text: say('Isi dasar penetapan kuota, misalnya nomor SK.'),
    });
  }
  return faults;
}

export function withQuota(kept: Prepared, draft: QuotaDraft): Prepared {
  const { places: _, ...rest } = kept;
  const isByAgency = draft.by === 'agency';
  return {
    ...rest,
    quotaBy: draft.by,
    quotaBasis: draft.basis.trim(),
    ...(isByAgency ? {} : { places: countFrom(draft.places) ?? 0 }),
    agencies: kept.agencies.map(({ places: __, ...agency }) =>
      isByAgency ? { ...agency, places: countFrom(draft.ofAgency[agency.id] ?? '') ?? 0 } : agency,
    ),
  };
}

/** How many people there is room for, over all cards. */
export function placesOf({ quotaBy, places = 0, agencies }: Prepared): number {
  if (quotaBy === 'region') return places;
  return agencies.reduce((sum, agency) => sum + (agency.places ?? 0), 0);
}
