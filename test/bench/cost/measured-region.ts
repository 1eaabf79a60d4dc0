import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Tables } from '@payung/data';
import type * as z from 'zod';
import { kudus } from '../../stories/kudus/kudus-lists.ts';
import { type Desks, seatDesks } from '../../stories/offices/desks.ts';
import { type Desk, foundOn, type StoryRegion } from '../../stories/story-desk.ts';
import { type Ground, openGround } from '../../stories/story-ground.ts';
import { type Meter, openMeter } from './measure-taken.ts';

/** A region over an embedded database of which every request is counted. */
export interface MeasuredRegion {
  readonly ground: Ground;
  readonly story: StoryRegion;
  readonly desks: Desks;
  readonly meter: Meter;
}

/** Each letter is a request to the API. */
function counted(desk: Desk, meter: Meter): Desk {
  return {
    user: desk.user,
    ask<T>(method: string, path: string, schema: z.ZodType<T>, body?: unknown) {
      meter.requested();
      return desk.ask(method, path, schema, body);
    },
    answer(method, path, body) {
      meter.requested();
      return desk.answer(method, path, body);
    },
    download(path) {
      meter.requested();
      return desk.download(path);
    },
  };
}

export const beginning = '2026-01-15';

/** @param places of the region's card */
export async function openMeasuredRegion(
  endpoint: string,
  places: number,
): Promise<MeasuredRegion> {
  const ground = await openGround(endpoint, beginning);
  const { region, grants } = kudus();
  const founded = { region, grants: grants.map((grant) => ({ ...grant, granted: places })) };
  const plain = await foundOn(ground, founded);
  const meter = openMeter(ground, region.tenantId);
  const story: StoryRegion = {
    ...plain,
    desk: async (name, post) => counted(await plain.desk(name, post), meter),
    // one call for each message, counted by the queue
    work: () => meter.as('worker', 0, plain.work),
  };
  return { ground, story, meter, desks: await seatDesks(story) };
}

const hundred = 100;
const numberBytes = 12;

/** As the database reckons an item: names and values, and some for each list and map. */
function bytesOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return numberBytes;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + 1 + bytesOf(one), 3);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce(
    (sum, [name, one]) => sum + Buffer.byteLength(name) + bytesOf(one),
    0,
  );
}

/** Bytes that lie in all tables, with those that each item costs besides. */
export async function bytesKept(client: DynamoDBClient, tables: Tables): Promise<number> {
  let bytes = 0;
  for (const TableName of Object.values(tables)) {
    let ExclusiveStartKey: Awaited<ReturnType<typeof scan>>['LastEvaluatedKey'];
    do {
      const page = await scan(client, TableName, ExclusiveStartKey);
      for (const item of page.Items ?? []) {
        const value = Object.values(item).reduce((sum, one) => sum + bytesOf(one), 0);
        bytes += hundred + Object.keys(item).join('').length + value;
      }
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
  }
  return bytes;
}

type Start = ConstructorParameters<typeof ScanCommand>[0]['ExclusiveStartKey'];
const scan = (client: DynamoDBClient, TableName: string, ExclusiveStartKey: Start) =>
  client.send(new ScanCommand({ TableName, ExclusiveStartKey }));
