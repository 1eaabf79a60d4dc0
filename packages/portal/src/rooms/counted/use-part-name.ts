import { useNames, useRegion } from '../../use-region.ts';
import { type CountedPart, partName } from '../../words/counted.ts';

/** How parts of a count are called. */
export function usePartName(): (part: CountedPart) => string {
  const names = useNames();
  const { districts } = useRegion();
  const districtName = (code: string) =>
    districts.find((district) => district.code === code)?.name ?? code;
  return (part) => partName(part, { ...names, districtName });
}
