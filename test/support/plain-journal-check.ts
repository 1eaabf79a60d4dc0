import { createHash } from 'node:crypto';
import type { RawItem } from './raw-items.ts';

/**
 * The check of a journal once more, written apart from the product's and as plainly as can be: all items in memory,
 * no streams, no kinds of damage. Answers the places that something is wrong at, `<lane>:<seq>`.
 */
export function plainJournalCheck(
  tenant: string,
  journal: readonly RawItem[],
  registry: readonly RawItem[],
): Set<string> {
  const wrong = new Set<string>();
  const told = new Map<string, Set<string>>();
  for (let lane = 0; lane < 16; lane += 1) {
    const pk = `T#${tenant}#J#${lane < 10 ? '0' : ''}${lane}`;
    const own = journal.filter((item) => item.pk === pk);
    const head = own.find(({ sk }) => sk === 'HEAD') ?? { seq: 0, hash: '' };
    const entries = new Map(
      own.filter(({ sk }) => sk !== 'HEAD').map((item) => [Number(String(item.sk).slice(2)), item]),
    );
    const end = Math.max(Number(head.seq), ...entries.keys(), 0);
    let before = '';
    for (let seq = 1; seq <= end; seq += 1) {
      const place = `${lane}:${seq}`;
      const entry = entries.get(seq);
      if (entry === undefined) {
        wrong.add(place);
        before = '';
        continue;
      }
      const body = String(entry.body);
      const text = Buffer.concat([Buffer.from([0]), Buffer.from(`${entry.prev}\n${body}`)]);
      const hash = createHash('sha256').update(text).digest('hex');
      const said = read(body);
      const isRight =
        hash === entry.hash &&
        (before === '' ? seq === 1 || wrong.has(`${lane}:${seq - 1}`) : entry.prev === before) &&
        said?.tenant === tenant &&
        said.lane === lane &&
        said.seq === seq;
      if (!isRight) wrong.add(place);
      before = isRight ? hash : '';
      for (const { of, id, look } of said?.changes ?? []) {
        if (of !== 'nomination' || look === true) continue;
        told.set(id, (told.get(id) ?? new Set()).add(place));
      }
    }
    if (before !== '' && before !== head.hash) wrong.add(`${lane}:${end}`);
  }
  for (const item of registry.filter(({ sk }) => String(sk).startsWith('NOM#'))) {
    const trail = Array.isArray(item.trail) ? item.trail.map(String) : [];
    const known = told.get(String(item.id)) ?? new Set();
    for (const place of trail) if (!known.has(place)) wrong.add(place);
    for (const place of known) if (!trail.includes(place)) wrong.add(place);
    if (item.version !== trail.length) wrong.add(String(item.id));
  }
  return wrong;
}

interface Said {
  tenant: string;
  lane: number;
  seq: number;
  changes: { of: string; id: string; look?: boolean }[];
}

function read(body: string): Said | null {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
