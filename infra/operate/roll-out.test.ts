import { describe, expect, it } from 'vitest';
import { stackNames } from '../lib/app.ts';
import { keptStacks } from '../lib/names.ts';
import { now, quiet, sound, told } from '../test/sound-stage.ts';
import { aStage } from '../test/synthesised.ts';
import { type StageAlarm, watchAlarms } from './alarms.ts';
import { deployArguments } from './deploy-stacks.ts';
import { chosenStacks, type Direction, inTurns } from './direction.ts';
import type { StageFacts } from './facts.ts';
import { type Finding, stops, warns } from './finding.ts';
import { findingsOf } from './findings.ts';
import { watched } from './release-watch.ts';
import { rollOut } from './roll-out.ts';
import { settledFacts } from './settled-facts.ts';

const ringing = (name: string, says: string): StageAlarm => ({
  ...quiet,
  name: `payung-uji-${name}`,
  says,
  state: 'rings',
});
const old = ringing('ListsWait', 'Officers wait.');
const loud = ringing('ApiFails', 'Officers cannot work.');
/** As of a backup before its first night: it rings because there is nothing to measure yet. */
const unmeasured = { ...ringing('BackupMissing', 'A day is lost.'), ringsUnmeasured: true };

async function rolledOut(over: {
  findings?: Finding[];
  rang?: StageAlarm[];
  unmeasured?: StageAlarm[];
  direction?: Direction;
  deployFails?: true;
  said?: string[];
}) {
  const done: string[] = [];
  const said = over.said ?? [];
  let deployed: readonly string[] = [];
  const chosen = chosenStacks(aStage, over.direction ?? 'forth', stackNames);
  const stands = rollOut(aStage, chosen, {
    preflight: async () => over.findings ?? [],
    deploy: async (stacks) => {
      if (over.deployFails) throw new Error('deploy ended with 1');
      deployed = stacks;
      done.push('deploy');
    },
    publish: async () => void done.push('publish'),
    alarms: async () => [old, quiet],
    watch: async (before) => {
      done.push(`watch beside ${before.length}`);
      return { rang: over.rang ?? [], unmeasured: over.unmeasured ?? [] };
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
    expect(done).toEqual(['deploy', 'publish', 'watch beside 2', 'note']);
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

  it('stands beside an alarm that was never measured yet, and says which', async () => {
    const { stands, done, said } = await rolledOut({ unmeasured: [unmeasured] });
    expect(stands).toBe(true);
    expect(done).toContain('note');
    expect(said.join('\n')).toMatch(/measured for the first time.*BackupMissing/);
    expect(said).toContain('rings already: payung-uji-ListsWait');
    expect(said).not.toContain('rings already: payung-uji-ApiFails');
  });

  it('publishes no portal for stacks that were not deployed, and says how to go on', async () => {
    const said: string[] = [];
    await expect(rolledOut({ deployFails: true, said })).rejects.toThrow('deploy ended with 1');
    expect(said.at(-1)).toMatch(/half-way.*health uji.*docs\/operations\/roll-back\.md/s);
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
  });
});

describe('how stacks are deployed', () => {
  const turns = inTurns(aStage, chosenStacks(aStage, 'forth', stackNames));
  const calls = turns.map((turn) => ({ ...turn, call: deployArguments(turn, false) }));

  it('is in their order, each once and none unasked, or the way back takes a table along', () => {
    expect(turns.flatMap(({ stacks }) => stacks)).toEqual(
      stackNames.map((name) => `payung-uji-${name}`),
    );
    for (const { stacks, call } of calls) {
      expect(call).toContain('--exclusively');
      expect(call).toEqual(expect.arrayContaining([...stacks]));
    }
  });

  it('takes in the logs that the way back left behind, or a function that once failed can never come again', () => {
    const [taking = []] = calls
      .filter(({ stacks }) => stacks.includes('payung-uji-region-api'))
      .map(({ call }) => call);
    expect(taking).toContain('--import-existing-resources');
    const back = inTurns(aStage, chosenStacks(aStage, 'back', stackNames));
    expect(back).toHaveLength(1);
    expect(back.flatMap((turn) => deployArguments(turn, false))).toContain(
      '--import-existing-resources',
    );
  });

  it.each(keptStacks)(
    'takes in nothing for %s: what an attempt before left lies under a key that no function may use',
    (name) => {
      const calling = calls.filter(({ stacks }) => stacks.includes(`payung-uji-${name}`));
      expect(calling).toHaveLength(1);
      for (const { call } of calling) expect(call).not.toContain('--import-existing-resources');
    },
  );

  it('asks people before rights are widened, and no run that nobody watches', () => {
    const turn = { stacks: [], isKept: false };
    expect(deployArguments(turn, true)).toContain('broadening');
    expect(deployArguments(turn, false)).toContain('never');
  });
});

describe('the way back after a release that was cut off', () => {
  const settled = async (states: string[], minutes: number, abroad = 'UPDATE_COMPLETE') => {
    const waited: number[] = [];
    const said: string[] = [];
    const stacks = ['payung-uji-region-api', 'payung-uji-edge-guard'];
    const facts = await settledFacts({
      read: async (): Promise<StageFacts> => {
        const status = states[Math.min(waited.length, states.length - 1)] ?? '';
        return {
          ...sound,
          abroad: told(new Map([['payung-uji-edge-guard', abroad]])),
          stacks: told(
            new Map([
              ...(sound.stacks.kind === 'told' ? sound.stacks.value : []),
              ['payung-uji-region-api', status],
              ['payung-uji-data', 'UPDATE_IN_PROGRESS'],
            ]),
          ),
        };
      },
      stacks,
      minutes,
      pause: async (milliseconds) => void waited.push(milliseconds),
      say: (line) => said.push(line),
    });
    return { looks: waited.length, said, findings: findingsOf(aStage, facts, now, stacks) };
  };

  it('waits for CloudFormation to end what it began, and for no stack that it leaves alone', async () => {
    const states = [
      'UPDATE_IN_PROGRESS',
      'UPDATE_ROLLBACK_IN_PROGRESS',
      'UPDATE_ROLLBACK_COMPLETE',
    ];
    const { looks, said, findings } = await settled(states, 30);
    expect(looks).toBe(2);
    expect(said).toEqual(['waits until CloudFormation is done with payung-uji-region-api']);
    expect(findings.map(({ weight }) => weight)).not.toContain('stops');
    expect((await settled(['UPDATE_COMPLETE'], 30)).looks).toBe(0);
    expect((await settled(['UPDATE_COMPLETE'], 2, 'UPDATE_IN_PROGRESS')).said).toEqual([
      'waits until CloudFormation is done with payung-uji-edge-guard',
    ]);
  });

  it('says what is still under way when it has waited long enough, and never ends what nobody will', async () => {
    const { looks, findings } = await settled(['UPDATE_IN_PROGRESS'], 2);
    expect(looks).toBe(4);
    expect(findings).toContainEqual(
      expect.objectContaining({
        weight: 'stops',
        wrong: 'Stack payung-uji-region-api is UPDATE_IN_PROGRESS.',
      }),
    );
    expect((await settled(['REVIEW_IN_PROGRESS'], 30)).looks).toBe(0);
  });
});

describe('the watch over alarms', () => {
  const watchedFor = async (states: StageAlarm[][], minutes: number, before = [old]) => {
    const waited: number[] = [];
    const watched = await watchAlarms({
      before,
      minutes,
      alarms: async () => states[Math.min(waited.length, states.length) - 1] ?? [],
      pause: async (milliseconds) => void waited.push(milliseconds),
    });
    return { ...watched, seconds: waited.reduce((sum, one) => sum + one, 0) / 1000 };
  };

  it('listens to no alarm that tells of the hours before, or a release goes back for a backup of last night', () => {
    const slow = ringing('BackupMissing', 'Lost.');
    expect(watched(aStage, [slow, old])).toEqual([old]);
  });

  it('does not blame the release for what rang before, and looks to the end', async () => {
    expect(await watchedFor([[old, quiet]], 10)).toEqual({
      rang: [],
      unmeasured: [],
      seconds: 600,
    });
  });

  it('ends with the first alarm that is new', async () => {
    expect(await watchedFor([[old], [old, loud]], 10)).toEqual({
      rang: [loud],
      unmeasured: [],
      seconds: 60,
    });
  });

  it('ends with an alarm that was quiet before', async () => {
    expect(await watchedFor([[loud]], 10, [quiet])).toMatchObject({ rang: [loud] });
  });

  it('does not fail the first release of a stage for backups that no night has made yet', async () => {
    expect(await watchedFor([[unmeasured]], 10)).toEqual({
      rang: [],
      unmeasured: [unmeasured],
      seconds: 600,
    });
    const changed = { ...unmeasured, state: 'quiet', ringsUnmeasured: false } as const;
    expect((await watchedFor([[unmeasured]], 10, [changed])).rang).toEqual([]);
  });

  it('hears an alarm of that kind that was silent before, and a new one that was measured', async () => {
    const before: StageAlarm[] = [{ ...unmeasured, state: 'quiet' }];
    expect((await watchedFor([[unmeasured]], 10, before)).rang).toEqual([unmeasured]);
    expect((await watchedFor([[unmeasured, loud]], 10)).rang).toEqual([loud]);
  });
});
