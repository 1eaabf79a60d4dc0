import { type Outcome, outcomeLabel } from '@payung/domain';
import { ofDomain } from '../language/of-domain.ts';
import type { Mark, ShapeName, Tone } from './labels.ts';

const shapes: Readonly<Record<Outcome, { shape: ShapeName; tone: Tone }>> = {
  nominated: { shape: 'disc', tone: 'note' },
  waitlisted: { shape: 'quarter', tone: 'neutral' },
  duplicate: { shape: 'squares', tone: 'double' },
  review: { shape: 'diamond', tone: 'attention' },
  'to-correct': { shape: 'pencil', tone: 'wrong' },
  ineligible: { shape: 'barred', tone: 'neutral' },
};

export function outcomeMark(outcome: Outcome): Mark {
  return { ...shapes[outcome], word: ofDomain(outcomeLabel(outcome)) };
}
