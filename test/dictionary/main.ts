import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeDictionary } from './write-dictionary.ts';

const { text, wordless, unclassed } = await writeDictionary();
if (process.argv.includes('--print'))
  process.stdout.write(JSON.stringify({ text, wordless, unclassed }));
else {
  writeFileSync(
    fileURLToPath(new URL('../../docs/guides/data-dictionary.md', import.meta.url)),
    text,
  );
  for (const one of wordless) process.stderr.write(`without words: ${one}\n`);
  for (const one of unclassed) process.stderr.write(`of whom it tells is not said: ${one}\n`);
  process.exitCode = wordless.length + unclassed.length === 0 ? 0 : 1;
}
