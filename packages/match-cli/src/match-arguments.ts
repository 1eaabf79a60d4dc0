import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { suggestion } from './near-words.ts';
import { type Attempt, fail, type Problem, succeed } from './problems.ts';

export const usage = `usage: match --out pairs.csv [--clusters clusters.csv] [--stats stats.json] [--schema schema.json] FILE...

Finds the same person in lists that carry no common number. Nothing is sent anywhere.

  FILE        CSV or XLSX. Without --schema: lists of agencies in any layout.
  --out       pairs: a_file,a_id,b_file,b_id,bits,probability,band,evidence
  --clusters  every record with the number of its person: file,id,cluster
  --stats     how many records, keys and candidates, how long, how much memory
  --schema    what the columns of other files hold:
              {"id": "rec_id", "link": "within" | "across" | "both",
               "fields": {"given_name": "given-name", "date_of_birth": "date"}}`;

/** What the tool was asked for; paths are whole. */
export interface MatchArguments {
  readonly files: readonly string[];
  readonly out: string;
  readonly clusters: string | null;
  readonly stats: string | null;
  readonly schema: string | null;
}

const options = {
  out: { type: 'string' },
  clusters: { type: 'string' },
  stats: { type: 'string' },
  schema: { type: 'string' },
  help: { type: 'boolean' },
} as const;
const pathOptions = ['out', 'clusters', 'stats', 'schema'] as const;

interface Words {
  readonly paths: Map<string, string>;
  readonly files: string[];
  readonly problems: Problem[];
  wantsHelp: boolean;
}

/** Reads every word before it complains, so that all that is wrong is said at once. */
function readWords(args: readonly string[]): Words {
  // a package manager hands on its own separator
  const own = args.filter((word) => word !== '--');
  const { tokens } = parseArgs({ args: own, options, strict: false, tokens: true });
  const words: Words = { paths: new Map(), files: [], problems: [], wantsHelp: false };
  for (const token of tokens) {
    if (token.kind === 'positional') words.files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'help') words.wantsHelp = true;
    else if (!pathOptions.some((known) => known === name)) {
      const known = pathOptions.map((option) => `--${option}`);
      words.problems.push({
        where: rawName,
        text: `unknown option. ${suggestion(rawName, known)}`,
      });
    } else if (
      value === undefined ||
      value === '' ||
      (!token.inlineValue && value.startsWith('--'))
    ) {
      words.problems.push({ where: rawName, text: 'takes the path of a file.' });
    } else if (words.paths.has(name)) {
      words.problems.push({ where: rawName, text: 'is given twice.' });
    } else words.paths.set(name, value);
  }
  return words;
}

/** Reading and writing the same file, or two outputs into one, would destroy something. */
function clashes(
  paths: readonly (readonly [string, string])[],
  files: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map(files.map((file) => [file, 'a file to be read']));
  for (const [option, path] of paths) {
    const other = seen.get(path);
    if (other !== undefined)
      problems.push({ where: `--${option}`, text: `is the same file as ${other}.` });
    seen.set(path, `--${option}`);
  }
  return problems;
}

/**
 * What the caller asks for.
 *
 * @param caller the folder that relative paths start from
 * @returns null in place of the arguments when only help was asked for
 */
export function readArguments(
  args: readonly string[],
  caller: string,
): Attempt<MatchArguments | null> {
  const { paths, files: named, problems, wantsHelp } = readWords(args);
  if (wantsHelp) return succeed(null);
  const whole = (path: string) => resolve(caller, path);
  const files = named.map(whole);
  const at = (name: string) => (paths.has(name) ? whole(paths.get(name) ?? '') : null);
  const out = at('out');
  const isOutBroken = problems.some(({ where }) => where === '--out');
  if (out === null && !isOutBroken) {
    problems.push({ where: '--out', text: 'is missing: name the file that the pairs go to.' });
  }
  if (files.length === 0) problems.push({ where: 'FILE', text: 'name at least one file to read.' });
  const given = [...paths].map(([name, path]) => [name, whole(path)] as const);
  problems.push(...clashes(given, files));
  if (problems.length > 0 || out === null) return fail(...problems);
  return succeed({
    files,
    out,
    clusters: at('clusters'),
    stats: at('stats'),
    schema: at('schema'),
  });
}
