import { clearCrossClaims, encodeForExchange, signCrossAgreement } from '@payung/casework';
import type { DeskExchange } from '@payung/data';
import { CalendarDate, RegencyCode } from '@payung/domain';
import { anAdmin } from './invented-region.ts';
import { openTestCrosscheck, type TestCrosscheck } from './test-crosscheck.ts';
import { openTestService, type TestService } from './test-service.ts';

export const correlationId = 'test';
export const agreement = {
  number: 'PKS-CONTOH/1/2026',
  date: CalendarDate.parse('2026-01-10'),
  signatory: 'DATA CONTOH',
  version: null,
  correlationId,
};

/** Two regions, each with tables, keys and people of its own, and the check across them. */
export interface TwoRegions {
  readonly here: TestService;
  readonly there: TestService;
  readonly crosscheck: TestCrosscheck;
  /** works off what either has to do, each under its own role */
  work(): Promise<void>;
  /** a comparison that the desk proposes to both */
  proposed(): Promise<DeskExchange>;
}

export async function openTwoRegions(options: {
  endpoint: string;
  seed: number;
  signed?: boolean;
}): Promise<TwoRegions> {
  const { endpoint, seed, signed = true } = options;
  const here = await openTestService({ endpoint, seed, granted: 1_000 });
  const there = await openTestService({ endpoint, seed: seed + 1, granted: 1_000 });
  const crosscheck = await openTestCrosscheck({ endpoint, seed, clock: here.clock });
  const { cross } = crosscheck;
  const both = [here, there];
  if (signed) {
    for (const { service, tenant } of both) {
      await signCrossAgreement(service, cross, anAdmin(tenant), agreement);
    }
  }
  return {
    here,
    there,
    crosscheck,
    async work() {
      for (const { queue } of both) {
        for (let message = queue.take(); message !== undefined; message = queue.take()) {
          const of = both.find(({ tenant }) => tenant === message?.tenantId);
          if (of === undefined) continue;
          if (message.kind === 'cross-clear') await clearCrossClaims(of.service, cross, of.tenant);
          if (message.kind === 'cross-encode') {
            await encodeForExchange(of.service, cross, of.tenant, message);
          }
        }
      }
    },
    async proposed() {
      const sideOf = ({ tenant, region: { name } }: TestService, code: string) => {
        return { tenant, regencyCode: RegencyCode.parse(code), name };
      };
      const answer = await crosscheck.atDesk({
        kind: 'propose',
        sides: [sideOf(here, '33.19'), sideOf(there, '35.73')],
        reason: 'DATA CONTOH',
      });
      if (answer.kind !== 'exchange') throw new Error(JSON.stringify(answer));
      return answer.exchange;
    },
  };
}
