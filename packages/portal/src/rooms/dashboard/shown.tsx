import type { ReactNode } from 'react';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';

interface ShownProps {
  readonly error: Error | null;
  readonly isReady: boolean;
  /** rows of 40 px that the chart takes */
  readonly lines: number;
  readonly children: ReactNode;
}

/** A chart once its figures are there. One that fails leaves the others standing. */
export function Shown({ error, isReady, lines, children }: ShownProps) {
  if (error !== null) return <FaultNotice error={error} />;
  return isReady ? children : <Skeleton lines={lines} />;
}
