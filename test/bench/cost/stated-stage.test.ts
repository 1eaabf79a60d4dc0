import { countedStage } from '@payung/infra/counted-stage';
import { expect, it } from 'vitest';
import { readYear } from './cost-data.ts';

it('the year that a price is reckoned for keeps as many copies of the tables and has as many alarms as a stage', () => {
  const { beside, fixed } = readYear();
  expect({ backupsKept: beside.backupsKept, alarms: fixed.alarms }).toEqual(countedStage());
});
