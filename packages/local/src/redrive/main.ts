import * as z from 'zod';

/** What a running service says of a redrive. */
const Redriven = z.object({ sentAgain: z.int() });

const Environment = z.object({ PORT: z.coerce.number().int().min(1).max(65_535).default(3_000) });

/**
 * Has the service of this machine line up again what its queue put aside, and prints how many messages these were.
 */
async function run(): Promise<number> {
  const port = Environment.safeParse(process.env).data?.PORT;
  if (port === undefined) {
    process.stderr.write('PORT must be the number on which the service listens.\n');
    return 1;
  }
  const address = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${address}/local/redrive`, { method: 'POST' }).catch(() => null);
  if (answer === null || !answer.ok) {
    process.stderr.write(
      `No service of Payung answers on ${address}: start it, or name its port with PORT.\n`,
    );
    return 1;
  }
  const { sentAgain } = Redriven.parse(await answer.json());
  process.stdout.write(`${JSON.stringify({ ok: true, sentAgain })}\n`);
  return 0;
}

process.exitCode = await run();
