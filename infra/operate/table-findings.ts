import { endingAttributes, namesOf, type TableName, tableNames } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import type { StageFacts, TableFacts } from './facts.ts';
import { type Finding, stops, warns } from './finding.ts';
import { importing } from './way-out.ts';

const runbook = 'docs/operations/restore.md';
const ownerOf = {
  tenancy: 'data',
  registry: 'data',
  journal: 'data',
  crosscheck: 'crosscheck',
} as const;

/**
 * Tables that are not what functions rely on. A restore makes a table under another name and leaves out what guards a
 * table: both look well until they are needed.
 */
export function tableFindings(stage: Stage, { stacks, held, tables }: StageFacts): Finding[] {
  if (stacks.kind === 'refused' || tables.kind === 'refused') return [];
  const names = namesOf(stage);
  const own = tableNames.flatMap((name) => {
    const table = names.tables[name];
    const stack = names.stack(ownerOf[name]);
    const found = tables.value.get(table);
    if (!stacks.value.has(stack))
      return found === undefined ? [] : [leftBehind(stage, table, stack)];
    if (found !== undefined) {
      return [
        ...unguarded(table, found, name === 'journal'),
        ...keepsWhatIsOver(table, found, endingOf(name)),
      ];
    }
    // a stack that is half-way, or of a version that did not know the table, has made none yet
    return held.kind === 'told' && held.value.tables.has(table) ? [gone(table)] : [];
  });
  const known = new Set<string>(Object.values(names.tables));
  const strange = [...tables.value.keys()].filter((table) => !known.has(table));
  return [...own, ...strange.map(readByNobody)];
}

function leftBehind(stage: Stage, table: string, stack: string): Finding {
  return stops(
    `Table ${table} stands, but stack ${stack} does not: deploying it would fail on the name.`,
    `An earlier attempt left it. Empty: take its deletion protection off and delete it. Not empty: ${importing(stage, stack)}.`,
  );
}

function gone(table: string): Finding {
  return stops(
    `Table ${table} is gone. Every request of every region fails.`,
    `Restore it under this very name: ${runbook}.`,
  );
}

function unguarded(table: string, found: TableFacts, isJournal: boolean): Finding[] {
  const lacks = [
    ...(found.goesBack ? [] : ['point-in-time recovery']),
    ...(found.isProtected ? [] : ['deletion protection']),
    ...(isJournal && !found.streams ? ['its stream: figures and archive stand still'] : []),
  ];
  if (lacks.length === 0) return [];
  return [
    stops(
      `Table ${table} lacks ${lacks.join(', ')}. A restored table comes without them.`,
      `Put back what it lacks, step 5 of ${runbook}.`,
    ),
  ];
}

function endingOf(name: TableName): string | null {
  return name === 'registry' || name === 'crosscheck' ? endingAttributes[name] : null;
}

/** No harm that stops a release: who reads looks at the end by itself. A release that brings the ending says so once. */
function keepsWhatIsOver(table: string, { endsBy }: TableFacts, wanted: string | null): Finding[] {
  if (wanted === null) return [];
  if (endsBy.kind === 'refused') {
    return [
      warns(
        `AWS did not say by what table ${table} takes away what is over: ${endsBy.why}.`,
        'Ask with a role that may dynamodb:DescribeTimeToLive; the stack `release` gives it from this version on.',
      ),
    ];
  }
  if (endsBy.value === wanted) return [];
  return [
    warns(
      `Table ${table} does not take away what is over by ${wanted}: it keeps it and grows.`,
      `Restored: step 5 of ${runbook}. Otherwise the release that you are about to make sets it.`,
    ),
  ];
}

function readByNobody(table: string): Finding {
  return warns(
    `Table ${table} is none of the service's: nothing reads or writes it.`,
    `Restored to be looked at: go on with ${runbook}, or delete it when you are done; it holds people's data.`,
  );
}
