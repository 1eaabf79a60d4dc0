import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { guarded, inDays, now, quiet, sound, told, watched } from '../test/sound-stage.ts';
import { aStage } from '../test/synthesised.ts';
import type { StageFacts } from './facts.ts';
import { findingsOf } from './findings.ts';
import { lackFindings } from './lack-findings.ts';
import { olderFindings } from './older-commit.ts';
import type { StageWatch } from './read-watch.ts';

const page = readFileSync(
  fileURLToPath(new URL('../../docs/operations/preflight.md', import.meta.url)),
  'utf8',
);
const sentences = page
  .split('\n')
  .filter((line) => /^\| [A-Z]/.test(line))
  .map((line) => line.split(' | ')[0]?.slice(2) ?? '');

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternOf = (sentence: string): RegExp =>
  new RegExp(`^${sentence.split('…').map(literal).join('[\\s\\S]+')}$`);

const refused = { kind: 'refused', why: 'AccessDeniedException' } as const;
const certificate = (over: object): Partial<StageFacts> => ({
  certificate: told({
    status: 'ISSUED',
    names: ['payung.example'],
    endsAt: inDays(200),
    ...over,
  }),
});
const tables = (...changed: readonly (readonly [string, typeof guarded | null])[]) => {
  const all = new Map(sound.tables.kind === 'told' ? sound.tables.value : []);
  for (const [name, table] of changed) {
    if (table === null) all.delete(name);
    else all.set(name, table);
  }
  return { tables: told(all) };
};
const without = (parameter: string): Partial<StageFacts> => {
  const all = new Set(sound.parameters.kind === 'told' ? sound.parameters.value : []);
  all.delete(parameter);
  return { parameters: told(all) };
};

/** One stage for each thing that can be wrong. */
const amiss: readonly Partial<StageFacts>[] = [
  { shellRegion: 'us-east-1' },
  { account: refused },
  { account: told('999988887777') },
  { stacks: refused },
  { bootstrapVersion: told(null) },
  { bootstrapVersion: told(20) },
  { certificate: told(null) },
  certificate({ names: ['other.example'] }),
  certificate({ endsAt: inDays(-1), status: 'EXPIRED' }),
  certificate({ endsAt: null, status: 'PENDING_VALIDATION' }),
  certificate({ endsAt: inDays(20) }),
  { sender: told({ isVerified: false, isInSandbox: true }) },
  {
    sender: told({ isVerified: false, isInSandbox: false }),
    stacks: told(new Map([['payung-uji-mail', 'CREATE_COMPLETE']])),
  },
  { held: refused },
  { abroad: refused },
  { stacks: told(new Map([['payung-uji-files', 'ROLLBACK_COMPLETE']])), tables: told(new Map()) },
  without('/payung/uji/data/table-key-arn'),
  { stacks: told(new Map()) },
  tables(['payung-uji-tenancy', null]),
  tables(['payung-uji-tenancy', { ...guarded, isProtected: false }]),
  tables(['payung-uji-registry', { ...guarded, endsBy: told(null) }]),
  tables(['payung-uji-registry', { ...guarded, endsBy: refused }]),
  tables(['payung-uji-registry-restored', guarded]),
];

/** One watch over a stage for each thing that can be wrong with it. */
const unwatched: readonly Partial<StageWatch>[] = [
  { alarms: refused },
  { alarms: told([]) },
  { alarms: told([{ ...quiet, state: 'blind' }]) },
  { alarms: told([{ ...quiet, isMuted: true }]) },
  { hearers: told(new Set()) },
];
const lacking = unwatched.flatMap((over) =>
  lackFindings(aStage, sound, { ...watched, ...over }, ['backup']),
);

it('the page of preflight has every sentence, and says none that is never said', () => {
  const placeholder = { ...aStage, account: '000000000000' };
  const said = [
    ...amiss.flatMap((over) => findingsOf(aStage, { ...sound, ...over }, now)),
    ...lacking,
    ...(['lacks', 'unknown'] as const).flatMap((standing) =>
      olderFindings(aStage, told('abc1234'), () => standing),
    ),
    ...findingsOf(placeholder, { ...sound, account: told('000000000000') }, now),
  ];
  const untold = said.filter(({ wrong }) => !sentences.some((one) => patternOf(one).test(wrong)));
  expect(untold.map(({ wrong }) => wrong)).toEqual([]);
  const unheard = sentences.filter((one) => !said.some(({ wrong }) => patternOf(one).test(wrong)));
  expect(unheard).toEqual([]);
  expect(sentences.length).toBeGreaterThan(15);
});

it('every finding says what to do, or an operator at night is left with a fact', () => {
  for (const over of amiss) {
    for (const { whatToDo } of findingsOf(aStage, { ...sound, ...over }, now)) {
      expect(whatToDo.length).toBeGreaterThan(20);
    }
  }
  for (const { whatToDo } of lacking) expect(whatToDo.length).toBeGreaterThan(20);
});
