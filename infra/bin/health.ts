import { stackNames } from '../lib/app.ts';
import { accountClients, watchClients } from '../operate/account-clients.ts';
import { askedFor } from '../operate/asked-for.ts';
import { placeFindings } from '../operate/findings.ts';
import { readAccount, readFacts, readReleased } from '../operate/read-facts.ts';
import { readWatch } from '../operate/read-watch.ts';
import { releasedAnswer } from '../operate/released-answer.ts';
import { shellRegion } from '../operate/shell.ts';
import { stageHealth } from '../operate/stage-health.ts';

const usage = `usage: pnpm health <stage> [--released]
  --released  prints the commit of the last release that rang no alarm, and nothing else; ends with 3 when there was none`;

async function health(): Promise<void> {
  const { stage, flags } = askedFor(process.argv.slice(2), usage, ['released']);
  const clients = accountClients(stage);
  const released = await readReleased(stage, clients.parameters);
  if (flags.has('released')) {
    const place = {
      account: await readAccount(clients.identity),
      shellRegion: shellRegion(process.env),
    };
    const { says, status } = releasedAnswer(stage, released, placeFindings(stage, place));
    if (status === 0) console.log(says);
    else console.error(says);
    process.exitCode = status;
    return;
  }
  const { lines, isWell } = stageHealth(stage, {
    facts: await readFacts(stage, clients, shellRegion(process.env)),
    watch: await readWatch(stage, watchClients(stage)),
    released,
    allStacks: stackNames,
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
