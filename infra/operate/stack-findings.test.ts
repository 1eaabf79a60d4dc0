import { describe, expect, it } from 'vitest';
import { holding, now, sound, told } from '../test/sound-stage.ts';
import { aStage } from '../test/synthesised.ts';
import type { StageFacts } from './facts.ts';
import { findingsOf } from './findings.ts';

const found = (over: Partial<StageFacts>) => findingsOf(aStage, { ...sound, ...over }, now);

describe('a deployment that was left half-way', () => {
  it.each([
    ['ROLLBACK_COMPLETE', 'delete-stack --stack-name payung-uji-files'],
    ['UPDATE_ROLLBACK_FAILED', 'continue-update-rollback --stack-name payung-uji-files'],
    ['REVIEW_IN_PROGRESS', 'delete-stack'],
    ['UPDATE_IN_PROGRESS', 'Wait until it ended'],
    ['DELETE_FAILED', '--retain-resources'],
    ['SOMETHING_NEW', 'ends in _COMPLETE'],
  ])('in state %s stops and says the way out', (status, way) => {
    const stacks = new Map([
      ...(sound.stacks.kind === 'told' ? sound.stacks.value : []),
      ['payung-uji-files', status],
    ]);
    expect(found({ stacks: told(stacks) })).toMatchObject([
      {
        weight: 'stops',
        wrong: `Stack payung-uji-files is ${status}.`,
        whatToDo: expect.stringContaining(way),
      },
    ]);
  });

  it.each(['ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_FAILED', 'DELETE_FAILED', 'SOMETHING_NEW'])(
    'in state %s says how to read what failed, or nobody knows what to mend',
    (status) => {
      const abroad = told(new Map([['payung-uji-edge-guard', status]]));
      expect(found({ abroad })[0]?.whatToDo).toContain(
        `aws cloudformation describe-stack-events --stack-name payung-uji-edge-guard --region us-east-1 --output text --query "StackEvents[?contains(ResourceStatus, 'FAILED')]`,
      );
    },
  );

  it('is none when CloudFormation went back by itself', () => {
    expect(
      found({
        stacks: told(new Map([['payung-uji-overview', 'UPDATE_ROLLBACK_COMPLETE']])),
        tables: told(new Map()),
        held: holding({ tables: new Set() }),
      }),
    ).toEqual([]);
  });

  it.each(['data', 'files', 'identity', 'journal-archive', 'crosscheck', 'backup', 'home-region'])(
    'opens %s before it deletes it, or AWS refuses the command that preflight names',
    (name) => {
      const stack = `payung-uji-${name}`;
      for (const status of ['ROLLBACK_COMPLETE', 'REVIEW_IN_PROGRESS', 'DELETE_FAILED']) {
        const [finding] = found({
          stacks: told(new Map([[stack, status]])),
          tables: told(new Map()),
          held: holding({ tables: new Set() }),
        });
        expect(finding?.whatToDo).toMatch(
          new RegExp(
            `update-termination-protection --no-enable.* ${stack} && .*delete-stack.* ${stack}`,
          ),
        );
      }
    },
  );

  it('leaves the protection of what holds nothing out, and names the region of those that are abroad', () => {
    const wayOf = (name: string) =>
      found({
        abroad: told(new Map([[`payung-uji-${name}`, 'ROLLBACK_COMPLETE']])),
        tables: told(new Map()),
        held: holding({ tables: new Set() }),
      })[0]?.whatToDo;
    expect(wayOf('region-api')).not.toMatch(/termination-protection|Tables, buckets/);
    expect(wayOf('files')).toContain('Tables, buckets');
    for (const abroad of ['budget', 'edge-guard']) {
      expect(wayOf(abroad)).toContain(`--stack-name payung-uji-${abroad} --region us-east-1`);
    }
  });
});

describe('a parameter', () => {
  const parameter = '/payung/uji/data/table-key-arn';
  const parameters = new Set(sound.parameters.kind === 'told' ? sound.parameters.value : []);
  parameters.delete(parameter);

  it('that a stack holds and nobody finds is missing', () => {
    expect(found({ parameters: told(parameters) })).toMatchObject([
      {
        weight: 'stops',
        wrong: expect.stringContaining(`${parameter} is missing`),
        whatToDo: expect.stringMatching(
          /describe-stacks .*\[\?ParameterValue=='\/payung\/uji\/data\/table-key-arn'\]\.ResolvedValue.*put-parameter/,
        ),
      },
    ]);
  });

  it('that this version brings to a stack that stands stops nothing, or no release could ever add one', () => {
    expect(found({ parameters: told(parameters), held: holding({ parameters }) })).toEqual([]);
  });

  it('is not called missing where AWS did not say what stacks hold, and that is said', () => {
    const held = { kind: 'refused', why: 'AccessDenied' } as const;
    expect(found({ parameters: told(parameters), held })).toMatchObject([
      { weight: 'warns', wrong: 'AWS did not say what the stacks hold: AccessDenied.' },
    ]);
  });
});

describe('the way back', () => {
  const back = (over: Partial<StageFacts>) =>
    findingsOf(aStage, { ...sound, ...over }, now, ['payung-uji-region-api', 'payung-uji-portal']);
  const halfWay = (stack: string) => ({
    stacks: told(
      new Map([
        ...(sound.stacks.kind === 'told' ? sound.stacks.value : []),
        [`payung-uji-${stack}`, 'ROLLBACK_COMPLETE'],
      ]),
    ),
  });

  it('is open past a stack that it does not deploy: the release that failed may have left a new one', () => {
    expect(back(halfWay('brought-by-the-release'))).toMatchObject([{ weight: 'warns' }]);
    expect(back(halfWay('data')).map(({ weight }) => weight)).not.toContain('stops');
  });

  it('is open past tables and mail, of which it touches nothing', () => {
    const findings = back({
      sender: told({ isVerified: false, isInSandbox: false }),
      tables: told(new Map()),
    });
    expect(findings).toHaveLength(5);
    expect(findings.every(({ weight }) => weight === 'warns')).toBe(true);
  });

  it('is closed by what it has to deploy itself, and by another account', () => {
    expect(back(halfWay('region-api'))).toMatchObject([{ weight: 'stops' }]);
    expect(back({ account: told('999988887777') })).toMatchObject([{ weight: 'stops' }]);
  });
});
