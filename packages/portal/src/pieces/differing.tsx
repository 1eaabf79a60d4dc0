import styles from './differing.module.css';

/** A piece of a value; `differs` where the other side has something else. */
export interface Segment {
  readonly text: string;
  readonly differs: boolean;
}

interface DifferingProps {
  readonly segments: readonly Segment[];
}

/** A value with those characters marked in which it differs from the other side. */
export function Differing({ segments }: DifferingProps) {
  return (
    <bdi className={styles.value}>
      {withPositions(segments).map(({ at, text, differs }) =>
        differs ? (
          <mark key={at} className={styles.differs}>
            {text}
          </mark>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </bdi>
  );
}

/** Each piece with where it begins: what tells two equal pieces apart. */
function withPositions(segments: readonly Segment[]): (Segment & { readonly at: number })[] {
  let at = 0;
  return segments.map((segment) => {
    const placed = { ...segment, at };
    at += segment.text.length;
    return placed;
  });
}
