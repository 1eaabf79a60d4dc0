import type { Cause } from '@payung/data';
import type { Approver, Auditor, RegionAdmin, Treasurer } from '../actor.ts';

/** Those who see figures of the whole region: its offices that answer for them, and an auditor of all agencies. */
export type FiguresReader = RegionAdmin | Approver | Treasurer | Auditor;

/** Those who have people counted. */
export type FiguresMaker = RegionAdmin | Treasurer;

/** Those who check what was paid. */
export type PaymentAuditor = RegionAdmin | Auditor;

/** Work that somebody asked for: it is only done elsewhere. */
export function causeOfCounting(user: FiguresReader['user'], id: string): Cause {
  return {
    actor: { kind: 'System', user, agency: null },
    source: `figures:${id}`,
    correlationId: id,
  };
}
