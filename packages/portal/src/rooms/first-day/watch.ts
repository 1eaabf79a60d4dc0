import type { Me } from '@payung/contract';
import { followAnswers } from '../../api/request.ts';
import { centralDay, dayOf, type NamedStep } from './days.ts';
import { tick, type Whose } from './progress.ts';

export const whoseDay = (me: Me): Whose => ({ region: me.region.regencyCode, role: me.role });
export const centralAdmin: Whose = { region: 'central', role: 'admin' };

function watch(whose: Whose, day: readonly NamedStep[]): () => void {
  return followAnswers((asked) => {
    for (const { id, isDone } of day) if (isDone.test(asked)) tick(whose, id);
  });
}

/** Ticks off what the service has really done for whoever is signed in, in whatever room they are. */
export const watchFirstDay = (me: Me): (() => void) => watch(whoseDay(me), dayOf(me));

/** The same for a central admin. */
export const watchCentralFirstDay = (): (() => void) => watch(centralAdmin, centralDay);
