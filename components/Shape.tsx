/** What a shape stands for: a saying that asserts, denies or doubts, a report, a stretch of time, the page. */
export type ShapeKind = 'asserts' | 'denies' | 'doubts' | 'reports' | 'span' | 'page';

/** Half the width of a shape, in the units of the drawing it stands in. */
const R = 5;

/** A small sign beside a word. The word says it all: the sign is hidden from those who do not see it. */
export function Shape({ kind }: { kind: ShapeKind }) {
  return (
    <svg class="shape" viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
      <ShapePath kind={kind} />
    </svg>
  );
}

/** The drawing alone, around the origin, for a larger picture. */
export function ShapePath({ kind }: { kind: ShapeKind }) {
  switch (kind) {
    case 'asserts':
      return <circle r={R} fill="currentColor" />;
    case 'denies':
      return (
        <g fill="none" stroke="currentColor" stroke-width="1.75">
          <circle r={R} />
          <path d="M-3.500 3.500L3.500-3.500" />
        </g>
      );
    case 'doubts':
      return (
        <circle
          r={R}
          fill="none"
          stroke="currentColor"
          stroke-width="1.75"
          stroke-dasharray="3 2.200"
        />
      );
    case 'reports':
      return (
        <path
          d="M0-5.600L5.600 0 0 5.600-5.600 0z"
          class="hollow"
          stroke="currentColor"
          stroke-width="1.75"
        />
      );
    case 'span':
      return <rect x="-7" y="-3.500" width="14" height="7" rx="3.500" fill="currentColor" />;
    case 'page':
      return (
        <path
          d="M-4.500-6h6l3 3v9h-9z"
          class="hollow"
          stroke="currentColor"
          stroke-width="1.500"
          stroke-linejoin="round"
        />
      );
  }
}
