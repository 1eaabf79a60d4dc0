import * as z from 'zod';

const usage = `usage: redrive
  lines up again what the queue of the running service put aside; PORT names its port (3000)`;

/** What a running service says of a redrive. */
const Redriven = z.object({ sentAgain: z.int() });

const Port = z.coerce.number().int().min(1).max(65_535);

function refused(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

/** What the address answers; null when nobody does, or somebody else than Payung. */
async function askedOf(address: string): Promise<z.infer<typeof Redriven> | null> {
  try {
    const answer = await fetch(`${address}/local/redrive`, { method: 'POST' });
    return Redriven.parse(await answer.json());
  } catch {
    return null;
  }
}

/**
 * Has the service of this machine line up again what its queue put aside, and prints how many messages these were.
 */
async function run(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const [option] = args.filter((arg) => arg !== '--');
  if (option !== undefined) return refused(`redrive takes no ${option}\n${usage}`);
  const port = Port.safeParse(environment.PORT || '3000').data;
  if (port === undefined) return refused('PORT must be the number on which the service listens.');
  const address = `http://127.0.0.1:${port}`;
  const redriven = await askedOf(address);
  if (redriven === null) {
    return refused(
      `No service of Payung answers on ${address}: start it, or name its port with PORT.`,
    );
  }
  process.stdout.write(`${JSON.stringify({ ok: true, ...redriven })}\n`);
  return 0;
}

process.exitCode = await run(process.argv.slice(2), process.env);
