import { STSClient } from '@aws-sdk/client-sts';
import { askRenewal } from '../operate/ask-renewal.ts';
import { askedFor } from '../operate/asked-for.ts';
import { readAccount } from '../operate/read-facts.ts';
import { actAsRenewal } from '../operate/renewal-clients.ts';
import { shellRegion } from '../operate/shell.ts';

const usage = `usage: pnpm migrate-stage <stage> [REGION]
  REGION  code of one region, such as 33.19; all without it`;

async function ask(): Promise<boolean> {
  const { stage, region } = askedFor(process.argv.slice(2), usage, [], true);
  const identity = new STSClient({ region: stage.region });
  return askRenewal(
    { stage, region, shellRegion: shellRegion(process.env), now: Date.now() },
    {
      account: () => readAccount(identity),
      asRenewal: () => actAsRenewal(stage, identity),
      say: (line) => console.log(line),
    },
  );
}

try {
  if (!(await ask())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
