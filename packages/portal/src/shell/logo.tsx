/** A half disc of five ribs, an opened umbrella; its handle ends in a hook. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M12 2A10 10 0 0 0 2 12.5q2-2.3 4 0 2-2.3 4 0 2-2.3 4 0 2-2.3 4 0 2-2.3 4 0A10 10 0 0 0 12 2z"
      />
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        d="M12 12.5v7a2.3 2.3 0 0 1-4.600 0"
      />
    </svg>
  );
}
