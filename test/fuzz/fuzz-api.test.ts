import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzzApi } from './fuzz-api.ts';
import { fuzzSettings } from './fuzz-settings.ts';
import { type FuzzedService, openFuzzedService } from './fuzzed-service.ts';

const { seed, cases, reach, only, verdict } = fuzzSettings(process.env);
let service: FuzzedService;

beforeAll(async () => {
  service = await openFuzzedService(reach);
}, 600_000);
afterAll(() => service.stop());

describe('whatever is asked of any operation by anybody', () => {
  it('is answered as described, and never by an unexpected fault or with what is another’s', {
    timeout: 24 * 3_600_000,
  }, async () => {
    const result = await fuzzApi(service, { seed, cases, only });
    if (verdict !== null) writeFileSync(verdict, JSON.stringify(result));
    expect(result.faults).toEqual([]);
    // an answer of each kind came: a service that refuses everything would pass as well
    expect(Object.keys(result.statuses)).toEqual(
      expect.arrayContaining(['200', '401', '403', '404', '422']),
    );
  });
});
