import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { namesOf } from '../lib/names.ts';
import { accountClients } from '../operate/account-clients.ts';
import { askedFor } from '../operate/asked-for.ts';
import { ringingAlarms } from '../operate/health.ts';
import { readFacts, readParameters } from '../operate/read-facts.ts';
import { shellRegion } from '../operate/shell.ts';
import { stageHealth } from '../operate/stage-health.ts';

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
  const { lines, isWell } = stageHealth(stage, {
    facts: await readFacts(stage, clients, shellRegion(process.env)),
    ringing: await ringingAlarms(stage, new CloudWatchClient({ region: stage.region })),
    released: commit ?? null,
    now: Date.now(),
  });
  for (const line of lines) console.log(line);
  if (!isWell) process.exitCode = 1;
}

try {
  await health();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
