import { parseArgs } from 'node:util';
import { callerPath, UsageError } from '../bench/caller-arguments.ts';
import { banyumasStory } from './banyumas/banyumas-story.ts';
import { banyumasYear } from './banyumas/banyumas-year.ts';
import { kudusStory, kudusWithFewerPlaces } from './kudus/kudus-story.ts';
import { kudusYears } from './kudus/kudus-years.ts';
import { malangStory } from './malang/malang-story.ts';
import { pekalonganStory } from './pekalongan/pekalongan-story.ts';
import { asTold } from './pekalongan/sizes.ts';
import type { Story } from './story.ts';

/**
 * Stories that were asked for: all, or those that `--only` names.
 *
 * @param argv at most one folder, whose lists Kudus takes; without it the story makes up lists of that size
 * @throws UsageError for words that it does not know
 */
export function storiesAsked(argv: readonly string[], environment: NodeJS.ProcessEnv): Story[] {
  const { positionals, values } = parsed(argv);
  const [folder = null, ...more] = positionals;
  if (more.length > 0) throw new UsageError('Name one folder of lists at most.');
  const lists = folder === null ? null : callerPath(folder, environment);
  const stories = [
    pekalonganStory(asTold),
    malangStory(18),
    banyumasStory(6_900),
    banyumasYear({ routine: 60, other: 20, double: 4, isWhole: true }),
    kudusYears(lists),
    kudusStory(lists),
    kudusWithFewerPlaces(lists),
  ];
  const only = values.only ?? [];
  const unknown = only.filter((name) => !stories.some((story) => story.name === name));
  if (unknown.length > 0) {
    const known = stories.map(({ name }) => name).join(', ');
    throw new UsageError(`--only takes ${known}; it was given ${unknown.join(', ')}.`);
  }
  return only.length === 0 ? stories : stories.filter(({ name }) => only.includes(name));
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { only: { type: 'string', multiple: true } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
