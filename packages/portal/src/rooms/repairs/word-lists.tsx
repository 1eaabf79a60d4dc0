import type { ImportStatus } from '@payung/contract';
import type { CandidateField } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { occupationsQuery } from '../../api/region.ts';
import { useRegion } from '../../use-region.ts';

interface VillageWord {
  readonly code: string;
  readonly village: string;
  readonly district: string;
}

/** The words that a region knows for what may be misspelt. */
export interface WordLists {
  readonly occupations: readonly { readonly code: string; readonly name: string }[];
  readonly villages: readonly VillageWord[];
  readonly districts: readonly string[];
}

/** Occupations that the list's agency hands in, and all villages with their districts. */
export function useWordLists(list: Pick<ImportStatus, 'agency'>): WordLists {
  const { villages, districts } = useRegion();
  const occupations = useQuery(occupationsQuery).data ?? [];
  const districtNames = new Map(districts.map(({ code, name }) => [code, name]));
  const own = occupations.filter(({ agencies }) => agencies.includes(list.agency));
  return {
    occupations: own.length > 0 ? own : occupations,
    villages: villages
      .map(({ code, name, districtCode }) => ({
        code,
        village: name,
        district: districtNames.get(districtCode) ?? '',
      }))
      .sort((a, b) => a.village.localeCompare(b.village, 'id')),
    districts: [...districtNames.values()],
  };
}

const ids = {
  occupation: 'kata-pekerjaan',
  village: 'kata-desa',
  district: 'kata-kecamatan',
} as const;

/** The browser's own list of proposals for a field; none for fields that may say anything. */
export function wordListOf(field: CandidateField): string | undefined {
  return field === 'occupation' || field === 'village' || field === 'district'
    ? ids[field]
    : undefined;
}

/** Once on the page, for all cells. */
export function WordListElements({ words }: { readonly words: WordLists }) {
  const villages = [...new Set(words.villages.map(({ village }) => village))];
  return (
    <>
      <Words id={ids.occupation} words={words.occupations.map(({ name }) => name)} />
      <Words id={ids.village} words={villages} />
      <Words id={ids.district} words={words.districts} />
    </>
  );
}

function Words({ id, words }: { readonly id: string; readonly words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  );
}
