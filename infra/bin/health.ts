import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { namesOf } from '../lib/names.ts';
import { accountClients } from '../operate/account-clients.ts';
import { askedFor } from '../operate/asked-for.ts';
import { ringingAlarms } from '../operate/health.ts';
import { readParameters, readStacks } from '../operate/read-facts.ts';

const usage = `usage: pnpm health <stage> [--released]
  --released  prints the commit of the last release that rang no alarm, and nothing else`;

async function health(): Promise<void> {
  const { stage, flags } = askedFor(process.argv.slice(2), usage, ['released']);
  const names = namesOf(stage);
  const clients = accountClients(stage);
  const parameters = await readParameters([names.releasedCommit], clients.parameters);
  const commit = parameters.get(names.releasedCommit);
  if (flags.has('released')) {
    if (commit === undefined) throw new Error(`nothing was ever released to ${stage.name}`);
    console.log(commit);
    return;
  }
  const stacks = await readStacks(stage, clients.stacks);
  for (const [stack, status] of stacks) console.log(`${stack}: ${status}`);
  const ringing = await ringingAlarms(stage, new CloudWatchClient({ region: stage.region }));
  for (const { name, says } of ringing) console.log(`RINGS ${name}: ${says}`);
  console.log(
    `released ${commit ?? 'nothing yet'}; ${stacks.size} stacks, ${ringing.length} alarms ring; dashboard ${names.dashboard}`,
  );
  if (ringing.length > 0) process.exitCode = 1;
}

try {
  await health();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
