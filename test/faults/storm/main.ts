import { inspect, parseArgs } from 'node:util';
import { countFrom, UsageError } from '../../bench/caller-arguments.ts';
import { type Braved, brave } from './brave.ts';
import { longStorms, shortStorms } from './storms-asked.ts';
import { tally, tallyLines } from './tally.ts';

const usage = 'usage: test:faults [--long] [--seed N]';

function asked(args: readonly string[]): { isLong: boolean; seed: number } {
  const options = {
    long: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  } as const;
  try {
    const { values } = parseArgs({ args: args.filter((arg) => arg !== '--'), options });
    return { isLong: values.long, seed: countFrom('seed', values.seed) };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(usage);
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(): Promise<boolean> {
  const { isLong, seed } = asked(process.argv.slice(2));
  const { storms, least } = isLong ? longStorms(seed) : shortStorms(seed);
  const braved: Braved[] = [];
  for (const storm of storms) {
    const one = await brave(storm);
    const { rates, singles, rows, lists } = storm;
    const of = `${rates.requests * 100} % of requests, ${rates.messages * 100} % of messages, ${rates.sends * 100} % of sends`;
    const whom = `${one.losses.people} people (${singles}+ one by one, ${lists} lists of ${rows})`;
    const again = Object.values(one.again).reduce((sum, count) => sum + count, 0);
    const why = Object.entries(one.again).map(([status, count]) => `${count} after ${status}`);
    const repeats = `${again} asked again (${why.join(', ')})`;
    const end = `${one.losses.found.length} losses, ${repeats}, ${one.seconds.toFixed(0)} s`;
    say(`seed ${storm.seed}: ${of}; ${whom}; ${end}`);
    braved.push(one);
  }
  const told = tally(braved, least);
  for (const line of tallyLines(told)) say(line);
  say(JSON.stringify(told));
  return told.ok;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${inspect(error instanceof UsageError ? error.message : error)}\n`);
  const fault = error instanceof Error ? error.message.slice(0, 400) : 'unknown';
  say(JSON.stringify({ ok: false, fault }));
  process.exitCode = 1;
}
