import type { ReactNode } from 'react';
import { StorageFault } from '../../field/tables.ts';
import { Notice } from '../../pieces/notice.tsx';
import { storageWords } from './field-words.ts';

interface CannotStoreProps {
  readonly cause: unknown;
  /** how some of it is kept all the same, where it is room that is wanting */
  readonly children?: ReactNode;
}

/** The device kept nothing: why, and how the answer at least is kept. */
export function CannotStore({ cause, children }: CannotStoreProps) {
  const { title, remedy } = storageWords(cause);
  const isFull = cause instanceof StorageFault && cause.why === 'full';
  return (
    <Notice tone="wrong" title={title} announced>
      <p>{remedy}</p>
      {isFull ? children : null}
    </Notice>
  );
}
