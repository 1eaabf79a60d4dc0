import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { leastMet, type MessageFault, messageFaults } from './kinds.ts';
import { seeded } from './seeded-chance.ts';

/** How the queue is to behave from now on; a file, so that it reaches a process of the service from outside. */
export const QueueWeather = z.object({
  /** of messages that are handed out, from 0 to 1 */
  rate: z.number(),
  /** of messages that are sent */
  sends: z.number(),
  seed: z.int(),
});
export type QueueWeather = z.infer<typeof QueueWeather>;

export function queueWeather(folder: string): QueueWeather {
  return QueueWeather.parse(JSON.parse(readFileSync(weatherFile(folder), 'utf8')));
}

/** Where a service under test is told its weather and tells what it did. */
export const weatherFile = (folder: string): string => `${folder}/queue-weather.json`;
export const injectedFile = (folder: string): string => `${folder}/queue-injected.txt`;

export type Deliver<Event, Response> = (event: Event) => Promise<Response>;

/** Milliseconds for which a message is held. */
const heldMs = 400;

/** Milliseconds for which a message waits for one that overtakes it: the sweep sends it again every two seconds. */
const overtakenWithinMs = 5_000;

/**
 * Stands between a queue and its worker: messages are handed out twice, late, out of order, or only when they are
 * handed out again.
 *
 * @param folder of the service's data; its weather is read anew for each message
 */
export function messageStorm<Event, Response>(
  folder: string,
): (deliver: Deliver<Event, Response>) => Deliver<Event, Response> {
  const weather = () => queueWeather(folder);
  const chance = seeded(weather().seed);
  const { pick, takeBack } = leastMet<MessageFault>(chance);
  let release: (() => void) | null = null;

  function faultNow(): MessageFault | null {
    return chance() < weather().rate ? pick(messageFaults) : null;
  }

  return (deliver) => async (event) => {
    const fault = faultNow();
    // whoever waits to be overtaken goes after this one
    const overtaken = release;
    release = null;
    const made = (one: MessageFault) => appendFileSync(injectedFile(folder), `${one}\n`);
    // whether one overtakes this message is not known yet
    if (fault !== null && fault !== 'overtaken') made(fault);
    try {
      switch (fault) {
        case 'repeated': {
          const [answer] = await Promise.all([deliver(event), deliver(event)]);
          return answer;
        }
        case 'held':
          await pause(heldMs);
          return await deliver(event);
        case 'overtaken': {
          const overtaking = new Promise<true>((resolve) => {
            release = () => resolve(true);
          });
          if (await Promise.race([pause(overtakenWithinMs, false), overtaking])) made(fault);
          else takeBack(fault);
          return await deliver(event);
        }
        case 'dropped':
          throw new Error('dropped until it is handed out again');
        case null:
          return await deliver(event);
      }
    } finally {
      overtaken?.();
    }
  };
}
