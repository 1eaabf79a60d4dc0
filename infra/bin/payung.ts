import { relative, resolve } from 'node:path';
import { payungApp } from '../lib/app.ts';

const root = resolve(import.meta.dirname, '../..');

function synthesise(): void {
  const outdir = process.env.CDK_OUTDIR ?? resolve(root, 'cdk.out');
  const { app } = payungApp({ outdir });
  for (const stack of app.synth().stacks) {
    const resources = Object.keys(stack.template.Resources ?? {}).length;
    console.log(
      `${stack.stackName}: ${resources} resources, ${relative(root, stack.templateFullPath)}`,
    );
  }
}

try {
  synthesise();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
