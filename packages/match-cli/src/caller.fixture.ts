import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runMatch } from './run-match.ts';

/** A folder of somebody who calls the tool, gone after the test. */
export interface Caller {
  /** what stands in a file, null where there is none */
  read(name: string): string | null;
  write(name: string, content: string | Uint8Array): void;
  names(): string[];
  run(...args: string[]): {
    readonly status: 0 | 1;
    readonly said: string;
    readonly complained: string;
  };
}

export function openCaller(): Caller {
  const folder = mkdtempSync(join(tmpdir(), 'payung-match-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    read: (name) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : null),
    write(name, content) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
    },
    names: () => readdirSync(folder).toSorted(),
    run(...args) {
      const [said, complained]: [string[], string[]] = [[], []];
      let moment = 0;
      const status = runMatch(args, {
        caller: folder,
        now: () => {
          moment += 10;
          return moment;
        },
        cpuSeconds: () => 1,
        peakRssMb: () => 1,
        say: (line) => said.push(line),
        complain: (line) => complained.push(line),
      });
      return { status, said: said.join('\n'), complained: complained.join('\n') };
    },
  };
}

export interface WrittenPair {
  readonly a: string;
  readonly b: string;
  readonly bits: number;
  readonly band: string;
  readonly evidence: string;
}

/** The lines of a pairs file; its cells hold no commas but in the evidence. */
export function pairsOf(text: string | null): WrittenPair[] {
  const [, ...lines] = (text ?? '').trim().split('\n');
  return lines.map((line) => {
    const [aFile, aId, bFile, bId, bits, , band = '', ...evidence] = line.split(',');
    return {
      a: `${aFile} ${aId}`,
      b: `${bFile} ${bId}`,
      bits: Number(bits),
      band,
      evidence: evidence.join(',').replaceAll('"', ''),
    };
  });
}
