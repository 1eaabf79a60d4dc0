import { writeCheckpoint } from '@payung/casework';
import { runAll } from '@payung/monthly-run';
import type { MeasuredRegion } from './measured-region.ts';

/** nominations that a night looks at in one region: more than any bench has */
const most = 100_000;

/** One night: what the calendar asks for, and the look over everybody's verification by the sweep. */
export async function runNight({ ground, meter, story }: MeasuredRegion): Promise<void> {
  await meter.as('night', 1, async () => {
    const { failed } = await runAll(ground.service, {
      log: { failed: (code, { error }) => ground.failed(code, { error }) },
      most,
      hasTime: () => true,
    });
    if (failed > 0) throw new Error('the night of a region failed');
  });
  await story.work();
}

/** One hour's signature over the journal. */
export async function signHour({ ground, meter, story }: MeasuredRegion): Promise<void> {
  const signer = {
    async sign() {
      meter.signed();
      return new Uint8Array(70);
    },
    publicKey: async () => 'key',
  };
  const archive = { put: async () => undefined };
  await meter.as('checkpoint', 1, async () => {
    const parts = { signer, archive };
    const { kind } = await writeCheckpoint(ground.service, parts, story.region.tenantId, 0);
    if (kind !== 'written') throw new Error(`no checkpoint was written: ${kind}`);
  });
}
