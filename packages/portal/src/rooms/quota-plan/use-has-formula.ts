import { useQuery } from '@tanstack/react-query';
import { regulationsQuery, ruleVersionQuery } from '../../api/regulations.ts';

/** Whether the rules in force say how places are shared out; null while nobody knows yet. */
export function useHasFormula(): boolean | null {
  const known = useQuery(regulationsQuery);
  const inForce = known.data?.versions.find((one) => one.isInForce)?.id;
  const version = useQuery({ ...ruleVersionQuery(inForce ?? ''), enabled: inForce !== undefined });
  if (version.data) return version.data.rules.quotaFormula !== null;
  const isUnknown = known.error || version.error || (known.data && inForce === undefined);
  return isUnknown ? true : null;
}
