import { UnreadableItemError } from './errors.ts';
import { ListLine, type NominationRecord } from './records.ts';
import type { Item } from './table-access.ts';

/**
 * A nomination's facts as they are kept. The embedded database takes as long for some ten attributes as for a whole
 * small item, so what is never written alone lies together in two texts, and what is not known is left out:
 *
 * - `made`: agency, year, quota card, moment, day and version of the rules. They stay when a person is forgotten.
 * - `brought`: who handed it in, in which line of which list, and the version of the notice. They go then.
 */
type Facts = Omit<NominationRecord, 'worker' | 'endedWhy'>;

/** Attributes of a nomination's item but for its keys, its trail and what is sealed. */
export function factsItem(record: Facts): Item {
  const { agency, year, bucket, at, since, rules, by, source, notice, ...alone } = record;
  return {
    ...Object.fromEntries(Object.entries(alone).filter(([, fact]) => fact !== null)),
    made: madeText({ agency, year, bucket, at, since, rules }),
    brought: JSON.stringify([by, source?.importId ?? null, source?.row ?? null, notice ?? null]),
  };
}

/** What of a nomination stays when its person is forgotten, as the one text that `made` is. */
export function madeText(
  record: Pick<Facts, 'agency' | 'year' | 'bucket' | 'at' | 'since' | 'rules'>,
): string {
  const { agency, year, bucket, at, since, rules } = record;
  return JSON.stringify([agency, year, bucket, at, since, rules ?? null]);
}

/**
 * The item with one attribute for each fact, as its schema reads it. One of before facts lay together is as it was;
 * this stays for good, see `togetherFacts`.
 *
 * @throws UnreadableItemError without any of its contents
 */
export function spreadFacts(item: Item): Item {
  if (item.made === undefined) return item;
  const [agency, year, bucket, at, since, rules] = partsOf(item.made);
  // the two texts stay beside what they say: no schema reads them, and taking them out takes as long as reading them
  const facts: Item = { ...item, agency, year, bucket, at, since };
  if (rules != null) facts.rules = rules;
  // whoever was forgotten has none
  if (item.brought === undefined) return facts;
  const [by, importId, row, notice] = partsOf(item.brought);
  facts.by = by;
  facts.source = importId === null ? null : { importId, row };
  if (notice != null) facts.notice = notice;
  return facts;
}

const apart = 'agency,year,bucket,at,since,rules,by,source,notice'.split(',');
/** what was written as nothing, and is left out since */
const mayBeLeftOut = ['number', 'claimed', 'first', 'endedOn', 'endedWhy'] as const;
const leftOut: ReadonlySet<string> = new Set(mayBeLeftOut);

/** Attributes of the form of before facts lay together that today's form of this nomination is without. */
export function partsOfOldForm(record: NominationRecord): string[] {
  return [...apart, ...mayBeLeftOut.filter((name) => record[name] === null)];
}

/**
 * The item of before facts lay together, in today's form; whoever was forgotten has no `brought` in it either.
 *
 * Not every item ever comes here: whoever 0.5.0 or an earlier release forgot stands in no agency's index, so that no walk meets what
 * is left of them. Their nominations stay as they lie, and `spreadFacts` reads the old form for good.
 *
 * @throws UnreadableItemError without any of its contents, when a fact of it is none
 */
export function togetherFacts(item: Item): Item {
  const { agency, year, bucket, at, since, rules, by, notice } = item;
  const list = ListLine.nullable().safeParse(item.source ?? null);
  if (!list.success) throw new UnreadableItemError('nomination', 'source');
  const alone = Object.entries(item).filter(
    ([name, fact]) => !apart.includes(name) && !(fact === null && leftOut.has(name)),
  );
  const { importId = null, row = null } = list.data ?? {};
  return {
    ...Object.fromEntries(alone),
    made: JSON.stringify([agency, year, bucket, at, since, rules ?? null]),
    ...(by === undefined ? {} : { brought: JSON.stringify([by, importId, row, notice ?? null]) }),
  };
}

type Part = string | number | null;

/** @throws UnreadableItemError without any of its contents */
function partsOf(text: unknown): Part[] {
  try {
    const parts: unknown = JSON.parse(String(text));
    if (Array.isArray(parts) && parts.every(isPart)) return parts;
  } catch {
    // told below
  }
  throw new UnreadableItemError('nomination', 'made, brought');
}

function isPart(part: unknown): part is Part {
  return part === null || typeof part === 'string' || typeof part === 'number';
}
