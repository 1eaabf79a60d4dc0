import type { ColumnCard, ImportLayout, Mapping } from '@payung/contract';
import { say } from '../../language/say.ts';
import { columnFieldName, neededFields } from '../../words/columns.ts';

/** What a person has chosen so far about the columns of a list. */
export interface ColumnChoice {
  readonly sheet: string | null;
  /** line of the file, counted from 1 */
  readonly headerRow: number;
  readonly cards: readonly ColumnCard[];
}

/** The choice as the service understood the file. */
export function choiceFrom(layout: ImportLayout): ColumnChoice {
  return {
    sheet: layout.mapping?.sheet ?? null,
    headerRow: layout.mapping?.headerRow ?? 1,
    cards: layout.columns,
  };
}

export function withField(choice: ColumnChoice, index: number, field: string): ColumnChoice {
  return {
    ...choice,
    cards: choice.cards.map((card) =>
      card.index === index ? { ...card, field, sureness: 'certain', because: 'chosen' } : card,
    ),
  };
}

export interface ChoiceFault {
  /** position of the column the fault is mended at; null for the whole */
  readonly index: number | null;
  readonly text: string;
}

/** Everything that keeps the choice from being run: needed fields without a column, one field twice. */
export function faultsOfChoice(choice: ColumnChoice): ChoiceFault[] {
  const faults: ChoiceFault[] = [];
  // where it most likely stands: a column that nothing is read from yet
  const unread = choice.cards.find((card) => card.field === 'ignored') ?? choice.cards[0];
  for (const needed of neededFields) {
    if (choice.cards.some((card) => card.field === needed)) continue;
    faults.push({
      index: unread?.index ?? null,
      text: say('Belum ada kolom untuk {columnField}. Pilih kolomnya.', {
        columnField: columnFieldName(needed),
      }),
    });
  }
  for (const card of choice.cards) {
    if (card.field === 'ignored') continue;
    const first = choice.cards.find((other) => other.field === card.field);
    if (first === undefined || first.index === card.index) continue;
    faults.push({
      index: card.index,
      text: say(
        '{columnField} dipilih untuk kolom {heading} dan {heading2}. Pilih salah satu, yang lain Diabaikan.',
        {
          columnField: columnFieldName(card.field),
          heading: first.heading,
          heading2: card.heading,
        },
      ),
    });
  }
  return faults;
}

/** What the insurer asks for later and no column holds; what is needed now is no part of it. */
export function stillLacking(lacking: readonly string[], choice: ColumnChoice): string[] {
  const needed = new Set<string>(neededFields);
  const chosen = new Set(choice.cards.map((card) => card.field));
  return lacking.filter((field) => !needed.has(field) && !chosen.has(field));
}

/** What is sent: a field for each position, `ignored` where no card stands. */
export function mappingOf(choice: ColumnChoice): Mapping {
  const last = Math.max(0, ...choice.cards.map((card) => card.index));
  const fields = new Map(choice.cards.map((card) => [card.index, card.field]));
  const columns = Array.from({ length: last + 1 }, (_, index) => fields.get(index) ?? 'ignored');
  return { sheet: choice.sheet, headerRow: choice.headerRow, columns };
}
