import { parseArgs } from 'node:util';
import { settings } from '../lib/settings.ts';
import { type Stage, stageNamed } from '../lib/stage.ts';

interface AskedFor {
  readonly stage: Stage;
  readonly flags: ReadonlySet<string>;
  readonly minutes: number;
}

/**
 * What a command of the operator is asked for: the stage, then flags. Throws with what is wrong and how it is called.
 * @param flags the flags that this command knows, without dashes
 */
export function askedFor(
  args: readonly string[],
  usage: string,
  flags: readonly string[],
): AskedFor {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
        minutes: { type: 'string', default: '10' },
      },
    });
    const minutes = Number(values.minutes);
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > 60) {
      throw new Error(`--minutes is a whole number from 0 to 60, not "${String(values.minutes)}"`);
    }
    if (positionals.length !== 1) throw new Error('name one stage');
    const given = flags.filter((flag) => Object.hasOwn(values, flag));
    return { stage: stageNamed(positionals[0], settings().stages), flags: new Set(given), minutes };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
