import { parseArgs } from 'node:util';
import { settings } from '../lib/settings.ts';
import { type Stage, stageNamed } from '../lib/stage.ts';
import { watchMinutes } from './release-watch.ts';

interface AskedFor {
  readonly stage: Stage;
  readonly flags: ReadonlySet<string>;
  readonly minutes: number;
  /** code of the region that is named after the stage; null when none is */
  readonly region: string | null;
}

const regionCode = /^\d{2}\.\d{2}$/;

/**
 * What a command of the operator is asked for: the stage, then flags. Throws with what is wrong and how it is called.
 * @param flags the flags that this command knows, without dashes
 * @param takesRegion whether a region may be named after the stage
 */
export function askedFor(
  args: readonly string[],
  usage: string,
  flags: readonly string[],
  takesRegion = false,
): AskedFor {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
        minutes: { type: 'string', default: String(watchMinutes) },
      },
    });
    const minutes = Number(values.minutes);
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > 60) {
      throw new Error(`--minutes is a whole number from 0 to 60, not "${String(values.minutes)}"`);
    }
    const [stageName, region = null, ...more] = positionals;
    if (stageName === undefined || more.length > 0 || (region !== null && !takesRegion)) {
      throw new Error(takesRegion ? 'name one stage, and one region at most' : 'name one stage');
    }
    if (region !== null && !regionCode.test(region)) {
      throw new Error(`a region is named by its code, such as 33.19, not "${region}"`);
    }
    const given = flags.filter((flag) => Object.hasOwn(values, flag));
    const stage = stageNamed(stageName, settings().stages);
    return { stage, flags: new Set(given), minutes, region };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
