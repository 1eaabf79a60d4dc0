import { expect, it } from 'vitest';
import { now, sound, told } from '../test/sound-stage.ts';
import { aStage } from '../test/synthesised.ts';
import { stageHealth } from './stage-health.ts';

const well = { facts: sound, ringing: [], released: 'abc1234', now };

it('says what stands and which commit, and nothing more of a stage that is well', () => {
  const { lines, isWell } = stageHealth(aStage, well);
  expect(isWell).toBe(true);
  expect(lines).toContain('payung-uji-data: UPDATE_COMPLETE');
  expect(lines.at(-1)).toMatch(/^released abc1234; 5 stacks, 0 alarms ring; dashboard payung-uji-/);
});

it('is not well in another account, where no stack and no alarm of the stage can be seen', () => {
  const elsewhere = {
    ...sound,
    account: told('999988887777'),
    stacks: told(new Map<string, string>()),
    tables: told(new Map()),
  };
  const { lines, isWell } = stageHealth(aStage, { ...well, facts: elsewhere });
  expect(isWell).toBe(false);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/signed in to account 999988887777.*AWS_PROFILE/s);
});

it('says the way out of a stack that was left half-way, and is not well', () => {
  const stacks = told(new Map([['payung-uji-files', 'UPDATE_ROLLBACK_FAILED']]));
  const { lines, isWell } = stageHealth(aStage, { ...well, facts: { ...sound, stacks } });
  expect(isWell).toBe(false);
  expect(lines.join('\n')).toContain('continue-update-rollback --stack-name payung-uji-files');
});

it('is not well while an alarm rings, and tells who is hurt', () => {
  const ringing = [{ name: 'payung-uji-ApiFails', says: 'Officers see an error.' }];
  const { lines, isWell } = stageHealth(aStage, { ...well, ringing });
  expect(isWell).toBe(false);
  expect(lines).toContain('RINGS payung-uji-ApiFails: Officers see an error.');
});
