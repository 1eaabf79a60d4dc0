import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mutants } from './mutants.ts';

const root = resolve(import.meta.dirname, '../..');

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path));
}

const lines = ['packages', 'functions', 'infra'].flatMap(sourcesUnder).flatMap((file) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .map((text) => ({ file, text: text.trim() })),
);

/** Lines that look at somebody's agencies or areas and keep nothing from anybody by themselves. */
const decidedElsewhere: Readonly<Record<string, readonly string[]>> = {
  // walks the index of one's own areas; each nomination is then asked of `maySee`
  'packages/casework/src/area-views.ts': [
    'const area = actor.areas[at.area];',
    'return area < actor.areas.length ? { ...beginning, area } : null;',
  ],
  // saves the reading, so that its time tells nothing; who is found is asked of `maySee`
  'packages/casework/src/claims/find-membership.ts': [
    "if (actor.kind === 'AreaOfficer' && !liesIn(asked.village, actor.areas)) return [];",
  ],
  // an auditor of all agencies; one of some is asked of in the line below
  'packages/casework/src/cohort/cohort-access.ts': [
    'if (actor.agencies.length === 0) return true;',
  ],
  // `mayUseAgency` decides in the next line
  'packages/casework/src/protection/breaches.ts': [
    "if (actor.kind !== 'Auditor' || actor.agencies.length === 0) return true;",
  ],
  // which agencies' lines of an alert are told; no test notices yet when all are
  'packages/casework/src/contribution/watch-cover.ts': [
    'return new Set(actor.agencies);',
    'return actor.agencies.length === 0 ? null : new Set(actor.agencies);',
  ],
  // folders to look into; each sheet is then asked of `maySeeSheet`
  'packages/casework/src/verification/verification-access.ts': [
    'return all.filter((code) => liesIn(code, actor.areas));',
  ],
};

describe('each guard of a reach', () => {
  it('is taken away by one mutant, or nobody knows whether a test would notice', () => {
    const marked = lines.flatMap(({ file, text }) =>
      [...text.matchAll(/\/\* guard:([\w-]+) \*\//g)].map(([, guard]) => `${guard} in ${file}`),
    );
    expect(marked.toSorted()).toEqual(
      mutants.map(({ guard, file }) => `${guard} in ${file}`).toSorted(),
    );
  });

  it('is marked, wherever casework decides by somebody’s areas or agencies', () => {
    const deciding = lines.filter(
      ({ file, text }) =>
        file.startsWith('packages/casework/src/') && /\bactor\.(areas|agencies)\b/.test(text),
    );
    const unmarked = deciding.filter(
      ({ file, text }) =>
        !text.includes('/* guard:') && !(decidedElsewhere[file] ?? []).includes(text),
    );
    expect(unmarked).toEqual([]);
    for (const [file, texts] of Object.entries(decidedElsewhere)) {
      for (const text of texts) expect(deciding).toContainEqual({ file, text });
    }
  });
});
