import { changeCeilings, type OtherCeiling, partsOfKey } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { Service } from '../service.ts';
import { commitCeilings } from './commit-ceilings.ts';
import { ceilingFaults } from './draft-plan.ts';
import { hasCard } from './move-cards.ts';
import type { CeilingEntry } from './quota-plan-shelves.ts';

/** Sets single ceilings of a year by a regulation, beside its plan. Ceilings not named stay. */
export function setCeilings(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly year: number;
    readonly ceilings: readonly OtherCeiling[];
    readonly legalBasis: string;
    readonly correlationId: string;
  },
): Promise<Result<CeilingEntry>> {
  const { year, ceilings, legalBasis: basis, correlationId } = request;
  const act = { year, act: 'set', reason: null, basis, about: null, correlationId };
  return commitCeilings(service, actor, act, async ({ region }, before, cards) => {
    const known = new Set<string>(region.villages.map(({ code }) => code));
    const faults = ceilingFaults(region, ceilings);
    for (const [i, { key, people }] of ceilings.entries()) {
      const field = `ceilings.${i}.key`;
      const { kind, code } = partsOfKey(key);
      if (kind === 'village' && !known.has(code ?? '')) {
        faults.push({ field, detail: `the region has no village ${code}` });
      }
      if (kind === 'total') {
        faults.push({ field, detail: 'the total is that of the plan; adopt another' });
      }
      if (people !== null && hasCard(cards, key)) {
        faults.push({ field, detail: `${code} has a quota card: set its places there` });
      }
    }
    if (faults.length > 0) return refuse({ code: 'request-faults', faults });
    const step = changeCeilings(before.standing, ceilings);
    return ok({ step, cards: { writes: [], cards: [], faults: [] } });
  });
}
