import type { HandOverView } from '@payung/casework';
import type { CardHandOverView } from '@payung/contract';
import { type CardHandOver, countAnswers, type Region, type SentMessage } from '@payung/domain';

/** A receipt without the people on it. */
export function handOverSummary(region: Pick<Region, 'villages'>, handOver: CardHandOver) {
  const { id, village, madeOn, evidence } = handOver;
  const name = region.villages.find(({ code }) => code === village)?.name ?? village;
  return {
    handOverId: id,
    village,
    villageName: name,
    madeOn,
    scans: evidence.length,
    ...countAnswers(handOver),
  };
}

/** A receipt with everybody on it, by the last four digits of the NIK. */
export function handOverView({ open, handOver, people }: HandOverView): CardHandOverView {
  return {
    ...handOverSummary(open.region, handOver),
    lines: people.map(({ line: { no, nomination, cardNo, answer, at }, record }) => ({
      no,
      nominationId: nomination,
      name: record?.worker.name ?? null,
      nationalIdEnding: record === null ? null : record.worker.nik.slice(-4),
      rt: record?.worker.rt ?? null,
      rw: record?.worker.rw ?? null,
      cardNo,
      answer,
      at,
    })),
  };
}

export function messageView({ id, version: _version, ...rest }: SentMessage) {
  return { event: id, ...rest };
}
