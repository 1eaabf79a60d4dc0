import { describe, expect, it } from 'vitest';
import { holding, now, quiet, sound, told, watched } from '../test/sound-stage.ts';
import { aStage } from '../test/synthesised.ts';
import { placeFindings } from './findings.ts';
import type { StageWatch } from './read-watch.ts';
import { releasedAnswer } from './released-answer.ts';
import { stageHealth } from './stage-health.ts';

const well = {
  facts: sound,
  watch: watched,
  released: told('abc1234'),
  allStacks: ['data', 'crosscheck', 'files', 'identity', 'region-api', 'budget'],
  now,
} as const;
const refused = { kind: 'refused', why: 'AccessDenied' } as const;
const healthOf = (over: Partial<StageWatch>) =>
  stageHealth(aStage, { ...well, watch: { ...watched, ...over } });

it('says what stands and which commit, and nothing more of a stage that is well', () => {
  const { lines, isWell } = stageHealth(aStage, well);
  expect(isWell).toBe(true);
  expect(lines).toContain('payung-uji-data: UPDATE_COMPLETE');
  expect(lines).toContain('payung-uji-budget: CREATE_COMPLETE');
  expect(lines).toHaveLength(7);
  expect(lines.at(-1)).toMatch(/^released abc1234; 6 stacks, 0 alarms ring; dashboard payung-uji-/);
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

it('tells whoever is not signed in to sign in, and nothing else', () => {
  const facts = { ...sound, account: { kind: 'refused', why: 'ExpiredTokenException' } } as const;
  const { lines, isWell } = stageHealth(aStage, {
    ...well,
    facts,
    watch: { alarms: refused, hearers: refused },
    released: refused,
  });
  expect(isWell).toBe(false);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/does not know who asks: ExpiredTokenException.*Sign in/s);
});

describe('a stage that lacks something', () => {
  const lacking = (over: Partial<StageWatch>, sentence: string) => {
    const { lines, isWell } = healthOf(over);
    expect(isWell).toBe(false);
    expect(lines.join('\n')).toContain(`LACKS: ${sentence}`);
  };

  it('is not well without a stack, at home or abroad: nobody would hear what it costs', () => {
    const none = { ...well, facts: { ...sound, abroad: told(new Map<string, string>()) } };
    expect(stageHealth(aStage, none).isWell).toBe(false);
    expect(stageHealth(aStage, none).lines.join('\n')).toContain(
      'LACKS: Stack payung-uji-budget does not stand.',
    );
    const { isWell } = stageHealth(aStage, { ...well, allStacks: [...well.allStacks, 'backup'] });
    expect(isWell).toBe(false);
  });

  it('is not well when the stack abroad was left half-way', () => {
    const abroad = told(new Map([['payung-uji-budget', 'ROLLBACK_COMPLETE']]));
    const { lines, isWell } = stageHealth(aStage, { ...well, facts: { ...sound, abroad } });
    expect(lines.join('\n')).toContain('payung-uji-budget is ROLLBACK_COMPLETE');
    expect(isWell).toBe(false);
  });

  it('is not well when an alarm is gone, blind or muted: it never rings again', () => {
    lacking({ alarms: told([]) }, 'Alarm payung-uji-ApiFails is gone');
    lacking(
      { alarms: told([{ ...quiet, state: 'blind' }]) },
      'Alarm payung-uji-ApiFails has no data',
    );
    lacking(
      { alarms: told([{ ...quiet, isMuted: true }]) },
      'Alarm payung-uji-ApiFails tells nobody',
    );
  });

  it('does not call an alarm gone that no stack holds yet', () => {
    const facts = { ...sound, held: holding({ alarms: new Set() }) };
    const watch = { ...watched, alarms: told([]) };
    expect(stageHealth(aStage, { ...well, facts, watch }).isWell).toBe(true);
  });

  it('is not well while an address never confirmed, and names no address', () => {
    lacking(
      { hearers: told(new Set(['left@payung.example'])) },
      'Address 1 of operatorMail hears no',
    );
    expect(healthOf({ hearers: told(new Set()) }).lines.join('\n')).not.toContain(
      'operator@payung',
    );
  });

  it('is not well where AWS did not tell, or what was not seen would pass for good', () => {
    lacking({ alarms: refused }, 'AWS did not answer about the alarms');
    lacking({ hearers: refused }, 'AWS did not answer about who hears');
    expect(stageHealth(aStage, { ...well, released: refused }).isWell).toBe(false);
    for (const facts of [
      { ...sound, held: refused },
      { ...sound, abroad: refused },
    ]) {
      expect(stageHealth(aStage, { ...well, facts }).isWell).toBe(false);
    }
  });
});

describe('the commit to go back to', () => {
  it('is told from none, from a refusal and from another account by the status, or a refusal would release without a way back', () => {
    expect(releasedAnswer(aStage, told('abc1234'), [])).toEqual({ says: 'abc1234', status: 0 });
    expect(releasedAnswer(aStage, told(null), [])).toMatchObject({ status: 3 });
    expect(releasedAnswer(aStage, refused, [])).toMatchObject({
      says: expect.stringContaining('AccessDenied'),
      status: 1,
    });
    const elsewhere = placeFindings(aStage, { account: told('999988887777'), shellRegion: null });
    expect(releasedAnswer(aStage, told(null), elsewhere)).toMatchObject({
      says: expect.stringMatching(/signed in to account 999988887777.*AWS_PROFILE/s),
      status: 1,
    });
  });
});

it('says the way out of a stack that was left half-way, and is not well', () => {
  const stacks = told(new Map([['payung-uji-files', 'UPDATE_ROLLBACK_FAILED']]));
  const { lines, isWell } = stageHealth(aStage, { ...well, facts: { ...sound, stacks } });
  expect(isWell).toBe(false);
  expect(lines.join('\n')).toContain('continue-update-rollback --stack-name payung-uji-files');
});

it('is not well while an alarm rings, and tells who is hurt', () => {
  const { lines, isWell } = healthOf({ alarms: told([{ ...quiet, state: 'rings' }]) });
  expect(isWell).toBe(false);
  expect(lines).toContain('RINGS payung-uji-ApiFails: Officers see an error.');
});
