import { accountClients } from '../operate/account-clients.ts';
import { askedFor } from '../operate/asked-for.ts';
import { lineOf } from '../operate/finding.ts';
import { findingsOf } from '../operate/findings.ts';
import { readFacts } from '../operate/read-facts.ts';
import { shellRegion } from '../operate/shell.ts';
import { systemsTold } from '../operate/systems-told.ts';

async function preflight(): Promise<void> {
  const { stage } = askedFor(process.argv.slice(2), 'usage: pnpm preflight <stage>', []);
  const facts = await readFacts(stage, accountClients(stage), shellRegion(process.env));
  const findings = findingsOf(stage, facts, Date.now());
  for (const finding of findings) console.log(lineOf(finding));
  for (const line of systemsTold(stage)) console.log(line);
  const stopping = findings.filter(({ weight }) => weight === 'stops').length;
  console.log(
    stopping === 0
      ? `${stage.name} can be released to.`
      : `${stage.name} cannot be released to: ${stopping} to be mended first.`,
  );
  if (stopping > 0) process.exitCode = 1;
}

try {
  await preflight();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
