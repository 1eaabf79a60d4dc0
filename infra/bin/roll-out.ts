import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { stackNames } from '../lib/app.ts';
import { namesOf } from '../lib/names.ts';
import { accountClients, watchClients } from '../operate/account-clients.ts';
import { readAlarms, watchAlarms } from '../operate/alarms.ts';
import { askedFor } from '../operate/asked-for.ts';
import { deployStacks } from '../operate/deploy-stacks.ts';
import { chosenStacks } from '../operate/direction.ts';
import { findingsOf } from '../operate/findings.ts';
import { olderFindings } from '../operate/older-commit.ts';
import { publishPortal } from '../operate/publish-portal.ts';
import { readFacts, readReleased } from '../operate/read-facts.ts';
import { watched, watchMinutes } from '../operate/release-watch.ts';
import { rollOut } from '../operate/roll-out.ts';
import { settledFacts } from '../operate/settled-facts.ts';
import { releasedCommit, shellRegion, standingTo } from '../operate/shell.ts';

const usage = `usage: pnpm roll-out <stage> [--back] [--minutes ${watchMinutes}]
  --back      only what can be replaced: no stack that holds data (docs/operations/roll-back.md)
  --minutes   how long alarms are watched afterwards`;
const repository = resolve(import.meta.dirname, '../..');

async function release(): Promise<boolean> {
  const { stage, flags, minutes } = askedFor(process.argv.slice(2), usage, ['back']);
  const direction = flags.has('back') ? 'back' : 'forth';
  const names = namesOf(stage);
  const clients = accountClients(stage);
  const watching = watchClients(stage);
  const commit = releasedCommit(repository);
  const stacks = chosenStacks(stage, direction, stackNames);
  const alarms = () => readAlarms(stage, watching.alarms);
  const say = (line: string) => console.log(line);
  const read = () => readFacts(stage, clients, shellRegion(process.env));
  return rollOut(stage, stacks, {
    preflight: async () =>
      direction === 'forth'
        ? [
            ...findingsOf(stage, await read(), Date.now()),
            ...olderFindings(stage, await readReleased(stage, clients.parameters), (released) =>
              standingTo(repository, released),
            ),
          ]
        : findingsOf(
            stage,
            await settledFacts({ read, stacks, minutes: 30, pause, say }),
            Date.now(),
            stacks,
          ),
    deploy: (chosen) => deployStacks(stage, chosen, process.stdin.isTTY && process.stdout.isTTY),
    publish: async () => {
      const folder = resolve(repository, 'packages/portal/dist');
      const files = new S3Client({ region: stage.region });
      const { put, past } = await publishPortal(folder, names.portalBucket, files);
      console.log(`portal: ${put} files put, ${past} of releases before end in 30 days`);
    },
    alarms,
    watch: (before) =>
      watchAlarms({ before, minutes, alarms: async () => watched(stage, await alarms()), pause }),
    noteReleased: async () => {
      await clients.parameters.send(
        new PutParameterCommand({
          Name: names.releasedCommit,
          Value: commit,
          Type: 'String',
          Overwrite: true,
        }),
      );
    },
    say,
  });
}

try {
  if (!(await release())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
