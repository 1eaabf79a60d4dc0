import { CeilingKey, type CeilingKind, partsOfKey } from '@payung/domain';
import { useNames } from '../../use-region.ts';
import { ceilingKindNames } from '../../words/quota-plan.ts';

/** What a key limits; the total for one that is none. */
export function kindOfKey(key: string): CeilingKind {
  const parsed = CeilingKey.safeParse(key);
  return parsed.success ? partsOfKey(parsed.data).kind : 'total';
}

/** How what a ceiling limits is called. */
export function useCeilingName(): (key: string) => string {
  const { agencyName, villageName, occupationName } = useNames();
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
        return code ?? '';
    }
  };
}
