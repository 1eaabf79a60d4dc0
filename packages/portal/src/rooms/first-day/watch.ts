import type { Me } from '@payung/contract';
import { followAnswers } from '../../api/request.ts';
import { dayOf } from './days.ts';
import { tick, type Whose } from './progress.ts';

export const whoseDay = (me: Me): Whose => ({ region: me.region.regencyCode, role: me.role });

/** Ticks off what the service has really done for whoever is signed in, in whatever room they are. */
export function watchFirstDay(me: Me): () => void {
  const day = dayOf(me);
  return followAnswers((asked) => {
    for (const { id, isDone } of day) if (isDone.test(asked)) tick(whoseDay(me), id);
  });
}
