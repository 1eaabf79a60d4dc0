import { expect, it } from 'vitest';
import { settings } from '../lib/settings.ts';
import { stageNamed } from '../lib/stage.ts';
import { askedFor } from './asked-for.ts';
import { shellRegion } from './shell.ts';

const asked = (...args: string[]) => askedFor(args, 'usage: here', ['back']);

it('reads the stage, the flags and the minutes', () => {
  const { stage, flags, minutes } = asked('staging', '--back', '--minutes', '5');
  expect([stage.name, [...flags], minutes]).toEqual(['staging', ['back'], 5]);
  expect(asked('prod')).toMatchObject({ flags: new Set(), minutes: 20 });
});

it.each([
  [[], 'name one stage'],
  [['staging', 'prod'], 'name one stage'],
  [['demo'], 'knows no stage "demo"; it knows dev, staging, prod'],
  [['prod', '--bcak'], '--bcak'],
  [['prod', '--minutes', 'ten'], 'not "ten"'],
])('refuses %j, says what is wrong and how it is called', (args, wrong) => {
  expect(() => asked(...args)).toThrow(wrong);
  expect(() => asked(...args)).toThrow('usage: here');
});

const ofRegion = (...args: string[]) => askedFor(args, 'usage: here', [], true);

it('reads the region where a command takes one, and refuses one that is no code', () => {
  expect(ofRegion('prod')).toMatchObject({ region: null });
  expect(ofRegion('prod', '33.19')).toMatchObject({ stage: { name: 'prod' }, region: '33.19' });
  expect(() => ofRegion('prod', 'kudus')).toThrow(/its code, such as 33.19, not "kudus"/);
  expect(() => ofRegion('prod', '33.19', '33.20')).toThrow(
    'name one stage, and one region at most',
  );
});

it('tells every fault of a stage at once, and that two stages share an account', () => {
  const { stages } = settings();
  const entry = { ...Object(stages).prod, account: '111122223333' };
  const broken = {
    ...entry,
    operatorMail: [],
    gitHost: { issuer: 'x', subject: 'repo:*' },
    monthlyBudgetUsd: 0,
  };
  expect(() => stageNamed('prod', { prod: broken, staging: entry })).toThrow(
    /operatorMail[\s\S]*monthlyBudgetUsd[\s\S]*subject[\s\S]*account of its own; staging/,
  );
  const foreign = {
    ...entry,
    gitHost: { ...entry.gitHost, subject: 'repo:operator/payung:environment:dev' },
  };
  expect(() => stageNamed('prod', { prod: foreign })).toThrow(/must end with ":environment:"/);
});

it('refuses a gateway wider than the account has, or a stage is told of requests that AWS turns away', () => {
  const { stages } = settings();
  const entry = { ...Object(stages).prod, account: '111122223333' };
  const wide = (requestsPerSecond: number) =>
    stageNamed('prod', { prod: { ...entry, requestsPerSecond } });
  expect(wide(2_500).requestsPerSecond).toBe(2_500);
  expect(() => wide(2_501)).toThrow(/ask AWS for more[\s\S]*requestsPerSecond/);
});

it('knows the region of the shell by either name', () => {
  expect(shellRegion({ AWS_DEFAULT_REGION: 'us-east-1' })).toBe('us-east-1');
  expect(shellRegion({})).toBeNull();
});
