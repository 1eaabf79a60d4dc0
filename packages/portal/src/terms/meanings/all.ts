import type { TermId } from '../names.ts';
import { ofCover } from './cover.ts';
import type { Meaning } from './meaning.ts';
import { ofMoney } from './money.ts';
import { ofPeople } from './people.ts';
import { ofProcess } from './process.ts';

export const meanings: Readonly<Record<TermId, Meaning>> = {
  ...ofPeople,
  ...ofCover,
  ...ofMoney,
  ...ofProcess,
};
