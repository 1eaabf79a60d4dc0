import type { Choices } from '../../field/records.ts';
import type { Names } from '../../words/reasons.ts';

/** How agencies, villages and occupations are called, as far as this device knows; their ids otherwise. */
export function namesIn({ agencyNames, villages, occupations }: Choices): Names {
  const villageNames = new Map(villages.map(({ code, name }) => [code, name]));
  const occupationNames = new Map(occupations.map(({ code, name }) => [code, name]));
  return {
    agencyName: (id) => agencyNames[id] ?? id,
    villageName: (code) => villageNames.get(code) ?? code,
    occupationName: (code) => occupationNames.get(code) ?? code,
  };
}
