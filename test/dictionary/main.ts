import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeDictionary } from './write-dictionary.ts';

const { text, wordless } = await writeDictionary();
if (process.argv.includes('--print')) process.stdout.write(JSON.stringify({ text, wordless }));
else {
  writeFileSync(
    fileURLToPath(new URL('../../docs/guides/data-dictionary.md', import.meta.url)),
    text,
  );
  for (const one of wordless) process.stderr.write(`without words: ${one}\n`);
  process.exitCode = wordless.length === 0 ? 0 : 1;
}
