import { namesOf } from '../lib/names.ts';
import type { StageAlarm } from '../operate/alarms.ts';
import type { HeldThings, StageFacts, TableFacts } from '../operate/facts.ts';
import type { StageWatch } from '../operate/read-watch.ts';
import { aStage } from './synthesised.ts';

const names = namesOf(aStage);

export const now = Date.UTC(2026, 10, 22);
export const inDays = (days: number) => now + days * 24 * 60 * 60 * 1000;

export function told<T>(value: T): { kind: 'told'; value: T } {
  return { kind: 'told', value };
}

export const guarded: TableFacts = {
  goesBack: true,
  isProtected: true,
  streams: true,
  endsBy: told('expiresAt'),
};

/** What stacks hold of the newest version, but for what is said otherwise. */
export function holding(over: Partial<HeldThings>): { kind: 'told'; value: HeldThings } {
  return told({
    parameters: new Set<string>(Object.values(names.parameters)),
    tables: new Set<string>(Object.values(names.tables)),
    alarms: new Set([names.alarm('ApiFails')]),
    ...over,
  });
}

export const quiet: StageAlarm = {
  name: names.alarm('ApiFails'),
  says: 'Officers see an error.',
  state: 'quiet',
  isMuted: false,
  ringsUnmeasured: false,
};

/** Everybody who should watch over the stage does. */
export const watched: StageWatch = {
  alarms: told([quiet]),
  hearers: told(new Set(aStage.operatorMail)),
};

/** A stage in its account, with nothing wrong. */
export const sound: StageFacts = {
  shellRegion: null,
  account: told(aStage.account),
  bootstrapVersion: told(30),
  certificate: told({
    status: 'ISSUED',
    names: ['*.example', 'payung.example'],
    endsAt: inDays(200),
  }),
  sender: told({ isVerified: true, isInSandbox: false }),
  stacks: told(
    new Map(
      ['data', 'crosscheck', 'files', 'identity', 'region-api'].map((stack) => [
        `payung-uji-${stack}`,
        'UPDATE_COMPLETE',
      ]),
    ),
  ),
  abroad: told(new Map([[names.stack('budget'), 'CREATE_COMPLETE']])),
  held: holding({}),
  parameters: told(new Set<string>(Object.values(names.parameters))),
  tables: told(
    new Map([
      ...Object.values(names.tables).map((table): [string, TableFacts] => [table, guarded]),
      [names.tables.crosscheck, { ...guarded, endsBy: told('lastsUntil') }],
    ]),
  ),
};
