import type { ChunkRecord, RowOutcome } from '@payung/data';
import type { Finding, WholeImport, WholeTenant } from './check-invariants-reading.ts';

/** Lists: every row that is done has exactly one outcome, and a list that is done has all of them. */
export function checkImports(whole: WholeTenant): Finding[] {
  return whole.imports.flatMap((one) => [
    ...checkFinished(one),
    ...one.chunks.flatMap((chunk) => checkChunk(one, chunk)),
    ...checkRowsOnce(one),
    ...checkTargets(whole, one),
  ]);
}

function checkFinished({ record, chunks }: WholeImport): Finding[] {
  if (record.state !== 'done') return [];
  const key = `import ${record.id}`;
  const findings: Finding[] = [];
  const compare = (code: string, expected: number, found: number): void => {
    if (expected !== found) findings.push({ code, key, expected, found });
  };
  compare('import-chunks-differ', record.chunks, chunks.length);
  const handedIn = chunks.filter(({ corrects }) => corrects === undefined);
  const done = handedIn.reduce((sum, chunk) => sum + chunk.done, 0);
  compare('import-rows-without-outcome', record.rowsRead, done);
  for (const { chunk, corrects, done: judged } of chunks) {
    if (corrects === undefined) continue;
    compare(`import-correction-without-outcome ${chunk}`, corrects.rows.length, judged);
  }
  return findings;
}

function tallied(rows: readonly RowOutcome[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of rows) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return asText(counts);
}

const asText = (counts: Iterable<readonly [string, number]>): string =>
  [...counts]
    .filter(([, count]) => count !== 0)
    .map(([outcome, count]) => `${outcome} ${count}`)
    .sort()
    .join(', ');

function checkChunk({ record, rows }: WholeImport, chunk: ChunkRecord): Finding[] {
  const key = `import ${record.id} chunk ${chunk.chunk}`;
  const groups = rows.filter((group) => group.chunk === chunk.chunk);
  const own = groups.flatMap((group) => group.rows);
  const findings: Finding[] = [];
  const compare = (code: string, expected: string | number, found: string | number): void => {
    if (expected !== found) findings.push({ code, key, expected, found });
  };
  compare('chunk-done-differs-from-rows', own.length, chunk.done);
  compare('chunk-batches-differ', groups.length, chunk.batches);
  compare('chunk-outcomes-differ-from-rows', tallied(own), asText(Object.entries(chunk.byOutcome)));
  if (chunk.done > chunk.rows) compare('chunk-done-beyond-rows', chunk.rows, chunk.done);
  return findings;
}

function checkRowsOnce({ record, chunks, rows: groups }: WholeImport): Finding[] {
  const corrections = new Set(
    chunks.flatMap(({ chunk, corrects }) => (corrects === undefined ? [] : [chunk])),
  );
  const rows = groups.filter(({ chunk }) => !corrections.has(chunk));
  const findings: Finding[] = checkCorrectedRows(record.id, chunks, rows);
  let last = 0;
  for (const { row } of rows.flatMap((group) => group.rows)) {
    if (row <= last) {
      const key = `import ${record.id} row ${row}`;
      findings.push({ code: 'row-twice-or-out-of-order', key, expected: last + 1, found: row });
    }
    last = Math.max(last, row);
  }
  return findings;
}

/** Only rows that the list has are corrected. */
function checkCorrectedRows(
  id: string,
  chunks: readonly ChunkRecord[],
  handedIn: WholeImport['rows'],
): Finding[] {
  const known = new Set(handedIn.flatMap((group) => group.rows.map(({ row }) => row)));
  return chunks
    .flatMap(({ corrects }) => corrects?.rows ?? [])
    .filter((row) => !known.has(row))
    .map((row) => ({
      code: 'corrected-row-unknown',
      key: `import ${id} row ${row}`,
      expected: 'a row of the list',
      found: 'none',
    }));
}

const needsNomination = new Set(['nominated', 'waitlisted', 'duplicate', 'review']);

function checkTargets(whole: WholeTenant, { record, rows }: WholeImport): Finding[] {
  return rows
    .flatMap((group) => group.rows)
    .flatMap(({ row, outcome, nominationId, reasons }): Finding[] => {
      // with whom nothing more is to be done is not kept a second time either
      if (reasons.some(({ code }) => code === 'person-restricted')) return [];
      const there =
        nominationId !== undefined &&
        (whole.nominations.has(nominationId) || whole.anonymous.has(nominationId));
      if (needsNomination.has(outcome) === there) return [];
      const key = `import ${record.id} row ${row}`;
      const code = 'row-without-its-nomination';
      return [{ code, key, expected: outcome, found: nominationId ?? 'no nomination' }];
    });
}
