import { describe, expect, it } from 'vitest';
import { stackNames } from '../lib/app.ts';
import { aStage } from '../test/synthesised.ts';
import { deployArguments } from './deploy-stacks.ts';
import { type Finding, stops, warns } from './finding.ts';
import { type RingingAlarm, watchAlarms } from './health.ts';
import { type Direction, rollOut } from './roll-out.ts';

const silent: RingingAlarm = { name: 'payung-uji-ListsWait', says: 'Officers wait.' };
const loud: RingingAlarm = { name: 'payung-uji-ApiFails', says: 'Officers cannot work.' };

async function rolledOut(over: {
  findings?: Finding[];
  rang?: RingingAlarm[];
  direction?: Direction;
  deployFails?: true;
}) {
  const done: string[] = [];
  const said: string[] = [];
  let deployed: readonly string[] = [];
  const stands = rollOut(aStage, over.direction ?? 'forth', stackNames, {
    preflight: async () => over.findings ?? [],
    deploy: async (stacks) => {
      if (over.deployFails) throw new Error('deploy ended with 1');
      deployed = stacks;
      done.push('deploy');
    },
    publish: async () => void done.push('publish'),
    ringing: async () => [silent],
    watch: async (before) => {
      done.push(`watch beside ${before.length}`);
      return over.rang ?? [];
    },
    noteReleased: async () => void done.push('note'),
    say: (line) => said.push(line),
  });
  return { stands: await stands, done, said, deployed };
}

describe('a release', () => {
  it('deploys, publishes, watches and is noted, in this order', async () => {
    const { stands, done, deployed } = await rolledOut({
      findings: [warns('Mail is slow.', 'Wait.')],
    });
    expect(stands).toBe(true);
    expect(done).toEqual(['deploy', 'publish', 'watch beside 1', 'note']);
    expect(deployed).toEqual(stackNames.map((name) => `payung-uji-${name}`));
  });

  it('changes nothing when something stops it, and says everything at once', async () => {
    const { stands, done, said } = await rolledOut({
      findings: [stops('One.', 'Do one.'), stops('Two.', 'Do two.')],
    });
    expect(stands).toBe(false);
    expect(done).toEqual([]);
    expect(said.join('\n')).toMatch(
      /STOPS: One\.\n +Do one\.\nSTOPS: Two\.\n +Do two\.\nNothing was changed\./,
    );
  });

  it('is not noted as good when an alarm rang, and says who is hurt', async () => {
    const { stands, done, said } = await rolledOut({ rang: [loud] });
    expect(stands).toBe(false);
    expect(done).not.toContain('note');
    expect(said.join('\n')).toMatch(/ApiFails\. Officers cannot work\.\nRoll back/);
  });

  it('publishes no portal for stacks that were not deployed', async () => {
    await expect(rolledOut({ deployFails: true })).rejects.toThrow('deploy ended with 1');
  });
});

describe('the way back', () => {
  it('touches no stack that holds data, or old code takes an index or a key along', async () => {
    const { deployed } = await rolledOut({ direction: 'back' });
    for (const kept of [
      'data',
      'files',
      'identity',
      'journal-archive',
      'crosscheck',
      'backup',
      'home-region',
    ]) {
      expect(deployed).not.toContain(`payung-uji-${kept}`);
    }
    expect(deployed).toContain('payung-uji-region-api');
    expect(deployArguments(deployed, 'back', false)).toContain('--exclusively');
    expect(deployArguments(deployed, 'forth', false)).not.toContain('--exclusively');
  });
});

it('asks people before rights are widened, and no run that nobody watches', () => {
  expect(deployArguments([], 'forth', true)).toContain('broadening');
  expect(deployArguments([], 'forth', false)).toContain('never');
});

describe('the watch over alarms', () => {
  const watched = async (states: RingingAlarm[][], minutes: number) => {
    const waited: number[] = [];
    const rang = await watchAlarms({
      before: [silent],
      minutes,
      ringing: async () => states[Math.min(waited.length, states.length) - 1] ?? [],
      pause: async (milliseconds) => void waited.push(milliseconds),
    });
    return { rang, seconds: waited.reduce((sum, one) => sum + one, 0) / 1000 };
  };

  it('does not blame the release for what rang before, and looks to the end', async () => {
    expect(await watched([[silent]], 10)).toEqual({ rang: [], seconds: 600 });
  });

  it('ends with the first alarm that is new', async () => {
    expect(await watched([[silent], [silent, loud]], 10)).toEqual({ rang: [loud], seconds: 60 });
  });
});
