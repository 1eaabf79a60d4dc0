import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** What AWS asks money for. Months are months of the thing: a key kept for a year is twelve. */
export const priced = [
  'unitsWritten',
  'unitsRead',
  'tableGbMonths',
  'restorableGbMonths',
  'backupGbMonths',
  'gbSeconds',
  'invocations',
  'gatewayRequests',
  'messages',
  'filesPut',
  'filesTaken',
  'fileGbMonths',
  'signatures',
  'keyRequests',
  'keyMonths',
  'logGb',
  'logGbMonths',
  'alarmMonths',
  'dashboardMonths',
  'metricMonths',
  'firewallMonths',
  'firewallRequests',
  'activeUserMonths',
  'machineTokens',
  'machineMonths',
  'edgeRequests',
  'edgeFunctionRuns',
  'edgeGb',
  'mails',
] as const;
export type Priced = (typeof priced)[number];

const Price = z.strictObject({
  usd: z.number().min(0),
  per: z.int().min(1),
  /** what the price of another place is multiplied with */
  factor: z.number().min(1),
  from: z.string().min(10),
  basis: z.enum(['listed', 'assumed']),
});
const Told = z.strictObject({ value: z.number().positive(), source: z.string().min(5) });
export const Prices = z.strictObject({
  date: z.iso.date(),
  region: z.string(),
  currency: z.literal('USD'),
  rupiahPerDollar: Told,
  taxShare: Told,
  note: z.string(),
  prices: z.record(z.enum(priced), Price),
});
export type Prices = z.infer<typeof Prices>;

/** Functions of the service whose time is paid for, by what they do. */
export const functionsAtWork = [
  'api',
  'worker',
  'sweep',
  'relay',
  'checkpoint',
  'night',
  'public',
  'ownCover',
  'tokens',
] as const;
export type FunctionAtWork = (typeof functionsAtWork)[number];

/** Operations that are measured: those that go through everybody of a region first, then those about one thing. */
export const ofEverybody = [
  'handed-in',
  'verified',
  'stated',
  'determined',
  'registered',
  'bill-of-month',
  'payment-answered',
  'counted',
  'night',
] as const;
export const ofOne = [
  'claim',
  'single-nomination',
  'clerk-round',
  'own-cover',
  'public-page',
  'sweep',
  'checkpoint',
] as const;
export const operations = [...ofEverybody, ...ofOne] as const;
export type Operation = (typeof operations)[number];

const count = z.number().min(0);
export const Year = z.strictObject({
  date: z.iso.date(),
  note: z.string(),
  peopleOfRegion: z.int().min(1),
  regions: z.array(z.int().min(1)).min(1),
  lambda: z.strictObject({
    note: z.string(),
    memoryMb: z.record(z.enum(functionsAtWork), z.int().min(128)),
    mbOfOneProcessor: z.int().min(1),
    waitMs: count,
    slowerThanMeasured: z.number().positive(),
  }),
  times: z.record(
    z.enum(operations),
    z.strictObject({ times: count, note: z.string().optional() }),
  ),
  beside: z.strictObject({
    note: z.string(),
    people: count,
    atWorkEachDay: count,
    workingDays: count,
    tokensEachDay: count,
    tokenMs: count,
    usageWritesEachDay: count,
    keyRequests: count,
    mails: count,
    logBytesOfInvocation: count,
    logMonthsKept: count,
    answerBytes: count,
    portalBytes: count,
    portalLoadsEachDay: count,
    filesOfPortalLoad: count,
    yearsKept: z.number().min(1),
    backupsKept: count,
    backupsKeptNote: z.string(),
  }),
  fixed: z.strictObject({
    note: z.string(),
    keys: count,
    keysNote: z.string(),
    alarms: count,
    dashboards: count,
    metrics: count,
    firewalls: count,
    freeActiveUsers: count,
    machinesOfRegion: count,
    mostMachines: count,
    tokensOfMachineEachDay: count,
    machinesNote: z.string(),
    nat: z.literal(0),
  }),
});
export type Year = z.infer<typeof Year>;

function read<T>(name: string, schema: z.ZodType<T>): T {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8');
  return schema.parse(JSON.parse(text));
}

export const readPrices = (): Prices => read('prices.json', Prices);
export const readYear = (): Year => read('year.json', Year);
