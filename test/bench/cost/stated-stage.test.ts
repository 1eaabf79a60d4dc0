import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countedStage } from '@payung/infra/counted-stage';
import { afterAll, expect, it } from 'vitest';
import { readYear } from './cost-data.ts';

const outdir = mkdtempSync(join(tmpdir(), 'payung-counted-'));
afterAll(() => rmSync(outdir, { recursive: true }));

it('the year that a price is reckoned for keeps as many copies of the tables and looks at as many metrics as a stage', () => {
  const { beside, fixed } = readYear();
  expect({ backupsKept: beside.backupsKept, alarms: fixed.alarms }).toEqual(countedStage(outdir));
});
