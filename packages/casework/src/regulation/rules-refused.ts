import { describeRuleFault, type RegulationFault, type RuleFault } from '@payung/domain';
import { type Result, refuse } from '../refusal.ts';

/** Everything that is wrong with rules or a regulation, each by its code. */
export function rulesRefused(faults: readonly (RuleFault | RegulationFault)[]): Result<never> {
  return refuse({
    code: 'rules-invalid',
    faults: faults.map((fault) => ({
      field: fault.field,
      code: fault.code,
      detail: describeRuleFault(fault),
    })),
  });
}
