import { defineShelf } from '@payung/data';
import { Instant } from '@payung/domain';
import * as z from 'zod';
import { isHeld } from '../lease.ts';
import type { OpenRegion, Service } from '../service.ts';

/** An answer that is being let count: what the sweep looks for. The id is the answer's. */
const Running = z.object({ id: z.string(), version: z.int(), file: z.string(), at: Instant });
export type Running = z.infer<typeof Running>;

export const runningShelf = defineShelf<Running>({
  name: 'pre-check-running',
  schema: Running,
  of: 'pre-check',
  told: ({ file }) => ({ file }),
});

/** milliseconds for which the first message is waited for */
const patienceMs = 60_000;

/** Sends again the answers that stand still while they are let count: the queue may have lost a message. */
export async function resendPreChecks(service: Service, { data }: OpenRegion): Promise<number> {
  const now = service.clock.now();
  const running = await data.shelves.all(runningShelf);
  const stopped = running.filter(({ at }) => !isHeld(Date.parse(at) + patienceMs, now));
  for (const { id: upload, file } of stopped) {
    await service.queue.send({ kind: 'pre-check', tenantId: data.tenant, file, upload });
  }
  return stopped.length;
}
