import { describe, expect, it } from 'vitest';
import { guarded, holding, inDays, now, sound, told } from '../test/sound-stage.ts';
import { aStage } from '../test/synthesised.ts';
import type { StageFacts } from './facts.ts';
import { findingsOf } from './findings.ts';

const found = (over: Partial<StageFacts>) => findingsOf(aStage, { ...sound, ...over }, now);

it('finds nothing wrong with a sound stage, or nobody heeds what it finds', () => {
  expect(found({})).toEqual([]);
});

describe('an account that is not the stage’s', () => {
  it('stops alone: what lies in it says nothing of the stage', () => {
    const findings = found({
      account: told('999988887777'),
      stacks: told(new Map([['payung-uji-data', 'ROLLBACK_COMPLETE']])),
    });
    expect(findings).toEqual([
      {
        weight: 'stops',
        wrong: 'You are signed in to account 999988887777; stage "uji" lives in 111122223333.',
        whatToDo:
          'Choose the profile of that account (AWS_PROFILE), or mend the account in cdk.json.',
      },
    ]);
  });

  it('cannot be signed in to while its region is not enabled, however fresh the sign-in', () => {
    const asWhom = (why: string) => found({ account: { kind: 'refused', why } })[0]?.whatToDo;
    expect(asWhom('InvalidClientTokenId')).toContain(
      'aws account enable-region --region-name ap-southeast-3 --region us-east-1',
    );
    expect(asWhom('ExpiredTokenException')).not.toContain('enable-region');
  });

  it('is told together with a foreign region, a placeholder and a lapsed sign-in', () => {
    const placeholder = { ...aStage, account: '000000000000' };
    const findings = findingsOf(
      placeholder,
      {
        ...sound,
        shellRegion: 'us-east-1',
        account: { kind: 'refused', why: 'ExpiredTokenException' },
      },
      now,
    );
    expect(findings.map(({ wrong }) => wrong)).toEqual([
      'The account of stage "uji" in cdk.json is a placeholder.',
      'AWS_REGION of this shell is us-east-1; the stage lives in ap-southeast-3.',
      'AWS does not know who asks: ExpiredTokenException.',
    ]);
  });
});

it('takes nothing for good that AWS refused to tell', () => {
  const refused = { kind: 'refused', why: 'AccessDeniedException' } as const;
  const findings = found({
    bootstrapVersion: refused,
    certificate: refused,
    sender: refused,
    stacks: refused,
    held: refused,
    parameters: refused,
    tables: refused,
  });
  expect(findings.map(({ weight }) => weight)).toEqual(Array(6).fill('stops'));
  for (const { wrong } of findings) expect(wrong).toMatch(/\(.+:.+\).*AccessDeniedException/);
});

describe('the certificate', () => {
  const certificate = (over: object) =>
    found({
      certificate: told({
        status: 'ISSUED',
        names: ['payung.example'],
        endsAt: inDays(200),
        ...over,
      }),
    });

  it('that ended stops: browsers would refuse the portal to every officer', () => {
    expect(certificate({ status: 'EXPIRED', endsAt: inDays(-1) })).toMatchObject([
      {
        weight: 'stops',
        wrong: expect.stringContaining('ended on 2026-11-21'),
        // whoever waits for AWS to renew one that has ended waits for ever
        whatToDo: expect.stringMatching(
          /renews none that has ended .*request-certificate --region us-east-1 .*--domain-name payung\.example/,
        ),
      },
    ]);
  });

  it('that ends within a month warns while there is time', () => {
    expect(certificate({ endsAt: inDays(29) })).toMatchObject([{ weight: 'warns' }]);
    expect(certificate({ endsAt: inDays(31) })).toEqual([]);
  });

  it('that nobody confirmed, that is for another name, or that is none, stops and says what to request', () => {
    expect(certificate({ status: 'PENDING_VALIDATION', endsAt: null })).toMatchObject([
      { weight: 'stops' },
    ]);
    expect(certificate({ names: ['*.payung.example'] })).toMatchObject([
      { wrong: 'The certificate is for *.payung.example, not for payung.example.' },
    ]);
    expect(certificate({ names: ['*.example'] })).toEqual([]);
    expect(found({ certificate: told(null) })).toMatchObject([{ weight: 'stops' }]);
  });
});

describe('an account that is not ready', () => {
  it('is prepared by one command, which is named', () => {
    for (const version of [null, 20]) {
      expect(found({ bootstrapVersion: told(version) })).toMatchObject([
        {
          weight: 'stops',
          whatToDo:
            'npx -y pnpm@10 cdk bootstrap aws://111122223333/ap-southeast-3 --termination-protection',
        },
      ]);
    }
  });

  it('warns that no invitation arrives, and lets the first deployment go on', () => {
    const findings = found({ sender: told({ isVerified: false, isInSandbox: true }) });
    expect(findings.map(({ weight }) => weight)).toEqual(['warns', 'warns']);
  });

  it('stops between the sender and the pool: Cognito would refuse to make the pool, and leave it half made', () => {
    const standing = (...stacks: string[]) =>
      found({
        sender: told({ isVerified: false, isInSandbox: false }),
        stacks: told(new Map(stacks.map((name) => [`payung-uji-${name}`, 'CREATE_COMPLETE']))),
        tables: told(new Map()),
        held: holding({ parameters: new Set(), tables: new Set() }),
      });
    expect(standing('mail')).toMatchObject([
      {
        weight: 'stops',
        wrong: expect.stringContaining('`identity` cannot be made before it is'),
        whatToDo: expect.stringContaining('three DKIM records'),
      },
    ]);
    expect(standing('mail', 'identity')).toMatchObject([{ weight: 'warns' }]);
    expect(standing()).toMatchObject([{ weight: 'warns' }]);
  });
});

describe('a table that is not what functions rely on', () => {
  const tables = (change: (all: Map<string, typeof guarded>) => void) => {
    const all = new Map(sound.tables.kind === 'told' ? sound.tables.value : []);
    change(all);
    return found({ tables: told(all) });
  };

  it('restored under another name is read by nobody, and that is said', () => {
    expect(tables((all) => all.set('payung-uji-registry-restored', guarded))).toMatchObject([
      { weight: 'warns', wrong: expect.stringContaining('payung-uji-registry-restored') },
    ]);
  });

  it('restored under its own name lacks what guards it, all of it told at once', () => {
    const bare = { ...guarded, goesBack: false, isProtected: false, streams: false };
    expect(tables((all) => all.set('payung-uji-journal', bare))).toMatchObject([
      {
        weight: 'stops',
        wrong: expect.stringMatching(/point-in-time.*deletion protection.*stream/),
      },
    ]);
    expect(tables((all) => all.set('payung-uji-registry', { ...guarded, streams: false }))).toEqual(
      [],
    );
  });

  it('restored without its ending grows for ever, and that is said without stopping a release', () => {
    const ending = (endsBy: typeof guarded.endsBy) =>
      tables((all) => all.set('payung-uji-registry', { ...guarded, endsBy }));
    expect(ending(told('expiresAt'))).toEqual([]);
    expect(ending(told(null))).toMatchObject([
      { weight: 'warns', wrong: expect.stringContaining('payung-uji-registry does not take away') },
    ]);
    expect(ending({ kind: 'refused', why: 'AccessDeniedException' })).toMatchObject([
      { weight: 'warns', wrong: expect.stringContaining('AccessDeniedException') },
    ]);
  });

  it('that is gone stops everything', () => {
    expect(tables((all) => all.delete('payung-uji-tenancy'))).toMatchObject([
      { weight: 'stops', wrong: expect.stringContaining('payung-uji-tenancy is gone') },
    ]);
  });

  it('that this version brings to a stack that stands is not called gone', () => {
    const held = holding({ tables: new Set(['payung-uji-registry', 'payung-uji-journal']) });
    const standing = new Map([
      ['payung-uji-registry', guarded],
      ['payung-uji-journal', guarded],
    ]);
    expect(found({ tables: told(standing), held })).toEqual([]);
  });

  it('is not called gone while its stack is half-way: there may have been none yet', () => {
    const stacks = new Map([['payung-uji-data', 'CREATE_IN_PROGRESS']]);
    const held = holding({ tables: new Set(), parameters: new Set() });
    expect(found({ stacks: told(stacks), held, tables: told(new Map()) })).toMatchObject([
      { wrong: 'Stack payung-uji-data is CREATE_IN_PROGRESS.' },
    ]);
  });

  it('left by a first attempt would make the next one fail on its name', () => {
    const stacks = new Map([['payung-uji-data', 'UPDATE_COMPLETE']]);
    expect(found({ stacks: told(stacks) })).toMatchObject([
      {
        weight: 'stops',
        wrong: expect.stringContaining('payung-uji-crosscheck stands, but stack'),
      },
    ]);
  });
});

describe('what an operator is told to do', () => {
  const allStacks = sound.stacks.kind === 'told' ? sound.stacks.value : new Map();
  const halfWay = new Map([...allStacks, ['payung-uji-data', 'UPDATE_ROLLBACK_FAILED']]);
  const parameter = '/payung/uji/data/table-key-arn';
  const parameters = new Set(sound.parameters.kind === 'told' ? sound.parameters.value : []);
  parameters.delete(parameter);
  const ended = { status: 'EXPIRED', names: ['payung.example'], endsAt: inDays(-1) };
  const allTables = sound.tables.kind === 'told' ? sound.tables.value : new Map();
  const restored = new Map([...allTables, ['payung-uji-registry-restored', guarded]]);
  const bare = new Map([...allTables, ['payung-uji-journal', { ...guarded, streams: false }]]);
  const gone = new Map([...allTables].filter(([name]) => name !== 'payung-uji-tenancy'));

  it.each<[string, Partial<StageFacts>, RegExp]>([
    [
      'in another account',
      { account: told('999988887777') },
      /^Choose the profile of that account \(AWS_PROFILE\)/,
    ],
    [
      'in another region',
      { shellRegion: 'us-east-1' },
      /^Unset AWS_REGION and AWS_DEFAULT_REGION, or set them to the stage/,
    ],
    [
      'when a sign-in lapsed',
      { account: { kind: 'refused', why: 'ExpiredTokenException' } },
      /^Sign in to the account of the stage .*aws sso login/,
    ],
    [
      'when a parameter is missing',
      { parameters: told(parameters) },
      /aws ssm put-parameter --type String --name \/payung\/uji\/data\/table-key-arn --value/,
    ],
    [
      'when a stack with people’s data stands half-way',
      { stacks: told(halfWay) },
      /continue-update-rollback --stack-name payung-uji-data/,
    ],
    [
      'when the certificate ended',
      { certificate: told(ended) },
      /^Request another one in us-east-1, since AWS renews none that has ended/,
    ],
    [
      'when a table was restored under another name',
      { tables: told(restored) },
      /go on with docs\/operations\/restore\.md, or delete it when you are done; it holds people's data/,
    ],
    [
      'when a table was restored without what guards it',
      { tables: told(bare) },
      /^Put back what it lacks, step 5 of docs\/operations\/restore\.md/,
    ],
    [
      'when a table is gone',
      { tables: told(gone) },
      /^Restore it under this very name: docs\/operations\/restore\.md/,
    ],
  ])('%s is the next step, not the fact once more', (_, facts, next) => {
    const findings = found(facts);
    expect(findings.map(({ whatToDo }) => whatToDo)).toEqual([expect.stringMatching(next)]);
  });
});
