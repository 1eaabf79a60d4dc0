import { isHeld } from '../lease.ts';
import type { OpenRegion, Service } from '../service.ts';
import { sendAudit } from './ask-audit.ts';
import { sendCount } from './ask-count.ts';
import { auditShelf, countShelf, type Walk } from './figures-shelves.ts';

/** Sends again counts and checks that nobody holds a lease on. Answers how many messages were sent. */
export async function resendCounting(service: Service, open: OpenRegion): Promise<number> {
  const rests = ({ work }: { readonly work: Walk | null }): boolean =>
    work !== null && !isHeld(work.leaseUntil, service.clock.now());
  const { shelves } = open.data;
  const [counts, audits] = await Promise.all([shelves.all(countShelf), shelves.all(auditShelf)]);
  const [waiting, unchecked] = [counts.filter(rests), audits.filter(rests)];
  for (const { id } of waiting) await sendCount(service, open, id);
  for (const { id } of unchecked) await sendAudit(service, open, id);
  return waiting.length + unchecked.length;
}
