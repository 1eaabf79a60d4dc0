import { type MatchingView, shippedId } from '@payung/casework';
import { type Matching, type MatchModel, ModelComparison } from '@payung/contract';
import type { MatchModelRecord } from '@payung/data';

/** How a region looks for the same person, as the API tells of it. */
export function matchingAnswer(view: MatchingView): Matching {
  const { active, previous } = view;
  const shipped: MatchModel = {
    id: shippedId,
    version: null,
    state: 'ready',
    active: active === shippedId,
    madeAt: null,
    learnedFrom: null,
    comparison: null,
    fault: null,
  };
  return {
    pairUp: pairUpAnswer(view),
    active,
    previous,
    models: [...view.models.map((record) => modelAnswer(record, active)), shipped],
  };
}

function pairUpAnswer({ pairUp, percent }: MatchingView): Matching['pairUp'] {
  const { due, run, last } = pairUp;
  return {
    state: run !== null ? 'running' : due !== null ? 'due' : last !== null ? 'done' : 'never',
    because: run?.because ?? due?.because ?? last?.because ?? null,
    startedAt: run?.startedAt ?? last?.startedAt ?? null,
    finishedAt: last?.finishedAt ?? null,
    percent,
    figures: last?.figures ?? null,
  };
}

export function modelAnswer(record: MatchModelRecord, active: string): MatchModel {
  const { id, model, state, madeAt, learnedFrom, comparison, fault } = record;
  return {
    id,
    version: model,
    state,
    active: id === active,
    madeAt,
    learnedFrom,
    comparison: comparison === null ? null : ModelComparison.parse(JSON.parse(comparison)),
    fault,
  };
}
