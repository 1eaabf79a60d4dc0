import { CeilingKey, type CeilingKind, partsOfKey } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { fundingQuery } from '../../api/cohorts.ts';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames } from '../../use-region.ts';
import { ceilingKindNames } from '../../words/quota-plan.ts';

/** What a key limits; the total for one that is none. */
export function kindOfKey(key: string): CeilingKind {
  const parsed = CeilingKey.safeParse(key);
  return parsed.success ? partsOfKey(parsed.data).kind : 'total';
}

/** How what a ceiling limits is called; a source of money by its code for whoever is not told of sources. */
export function useCeilingName(): (key: string) => string {
  const { agencyName, villageName, occupationName } = useNames();
  const { maySeeMoney } = rightsOf(useMe());
  const funding = useQuery({ ...fundingQuery, enabled: maySeeMoney });
  return (key) => {
    const parsed = CeilingKey.safeParse(key);
    if (!parsed.success) return key;
    const { kind, code } = partsOfKey(parsed.data);
    switch (kind) {
      case 'total':
        return ceilingKindNames.total;
      case 'village':
        return villageName(code ?? '');
      case 'agency':
        return agencyName(code ?? '');
      case 'occupation':
        return occupationName(code ?? '');
      case 'funding':
        return (
          funding.data?.find(({ id }) => id === code)?.name ??
          `${ceilingKindNames.funding} ${code ?? ''}`
        );
    }
  };
}
