import {
  NominationPage,
  NominationResult,
  NominationSummary,
  NominationsFound,
} from '@payung/contract';
import type { Region } from '@payung/domain';
import * as z from 'zod';
import type { Caller } from '../running-service.ts';
import { clerkAgency, singleNominations } from '../single-nominations.ts';
import type { Ask } from './load.ts';

export const operationNames = ['read by id', 'list page', 'search', 'nominate'] as const;
export type OperationName = (typeof operationNames)[number];

const json = { 'content-type': 'application/json' };
/** people to read and search for, so that no answer is that of the request before */
const known = 100;

/** One of so many answers is looked at whole: looking at all would take of the processor that is measured. */
const lookEvery = 50;

function nowAndThen<T>(schema: z.ZodType<T>): () => z.ZodType<unknown> {
  let turn = 0;
  return () => (turn++ % lookEvery === 0 ? schema : z.unknown());
}

/** How many people a search finds on an average: a larger region has more of one name. */
export async function foundByASearch(caller: Caller): Promise<number> {
  const { items } = await caller.ask(`/v1/nominations?limit=${known}`, NominationPage);
  let found = 0;
  for (const { person } of items) {
    const body = JSON.stringify({ name: person.name });
    const init = { method: 'POST', headers: json, body };
    found += (await caller.ask('/v1/nominations/search', NominationsFound, init)).items.length;
  }
  return found / items.length;
}

/** What a clerk's program asks again and again. @param seed of the people who are nominated */
export async function operationsOf(
  caller: Caller,
  region: Region,
  seed: number,
): Promise<Readonly<Record<OperationName, Ask>>> {
  const { items } = await caller.ask(`/v1/nominations?limit=${known}`, NominationPage);
  if (items.length < known) throw new Error('too few people for a benchmark');
  const workers = singleNominations(region, seed);
  const [summary, page] = [nowAndThen(NominationSummary), nowAndThen(NominationPage)];
  const [found, nominated] = [nowAndThen(NominationsFound), nowAndThen(NominationResult)];
  let turn = 0;
  const someone = () => {
    const item = items[turn++ % known];
    if (item === undefined) throw new Error('nobody is known');
    return item;
  };
  return {
    'read by id': async () => {
      const { nominationId } = someone();
      return caller.ask(`/v1/nominations/${nominationId}`, summary());
    },
    'list page': async () => caller.ask('/v1/nominations?limit=50', page()),
    search: async () => {
      const body = JSON.stringify({ name: someone().person.name });
      return caller.ask('/v1/nominations/search', found(), {
        method: 'POST',
        headers: json,
        body,
      });
    },
    nominate: async () => {
      const { value } = workers.next();
      if (value === undefined) throw new Error('nobody is left to be nominated');
      return caller.ask('/v1/nominations', nominated(), {
        method: 'POST',
        headers: { ...json, 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ ...value, agency: clerkAgency }),
      });
    },
  };
}
