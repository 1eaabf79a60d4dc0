import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const count = z.number().positive();
const Quota = z.strictObject({ value: count, from: z.string().min(3) });
const Share = z.strictObject({ value: z.number().min(0).max(1), note: z.string() });

/** What is assumed of the rush, and what AWS lets one account have. */
export const RushPlan = z.strictObject({
  date: z.iso.date(),
  note: z.string(),
  seed: z.int(),
  regions: z.int().min(1),
  people: z.int().min(1),
  officeDays: z.int().min(2),
  officeHours: count,
  listsOfRegion: z.int().min(1),
  rowsForEachPerson: count,
  lateShare: Share,
  rowsOfPiece: z.int().min(1),
  worker: z.strictObject({ atOnce: z.int().min(1), memoryMb: count, spread: z.number().min(0) }),
  tables: z.strictObject({
    note: z.string(),
    firstUnits: count,
    mostUnits: count,
    doublesAfterSeconds: z.int().min(1),
    unitsOfPartition: count,
  }),
  clerks: z.strictObject({ ofRegion: count, requestsEachMinute: count, answerSeconds: count }),
  sessions: z.strictObject({ note: z.string(), sessionSeconds: count, tableKeySeconds: count }),
  signIn: z.strictObject({ withinSeconds: count, renewedEverySeconds: count }),
  machines: z.strictObject({ ofRegion: count, note: z.string() }),
  invitations: z.strictObject({
    note: z.string(),
    peopleOfRegion: count,
    alertsOfRegionEachDay: count,
  }),
  night: z.strictObject({
    memoryMb: count,
    seconds: count,
    peopleOfLargest: count,
    calls: z.int().min(1),
    callEverySeconds: z.int().min(1),
  }),
  sweep: z.strictObject({ seconds: count, regionsAtOnce: count }),
  quotas: z.strictObject({
    gatewayOfStage: Quota,
    gatewayOfAccount: Quota,
    lambdaAtOnce: Quota,
    assumeRole: Quota,
    keyRequests: Quota,
    signIns: Quota,
    renewals: Quota,
    machineClients: Quota,
    mailsADay: Quota,
    mailsASecond: Quota,
    accountsMade: Quota,
    accountsRead: Quota,
    lambdaGrowth: Quota,
    messagesInFlight: Quota,
  }),
});
export type RushPlan = z.infer<typeof RushPlan>;

export function readRushPlan(): RushPlan {
  return RushPlan.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'rush.json'), 'utf8')));
}
