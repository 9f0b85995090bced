/** How marks look, as the reader chose: two lines that differ in shape, never in colour alone, and their thickness. */

/** All shapes of marks: the line of a plain mark, then that of one with conflicting reports. */
export const MARK_SHAPES = ['dotted-wavy', 'dashed-wavy', 'solid-double'] as const;
/** A pair of lines that can be told apart without colour. */
export type MarkShape = (typeof MARK_SHAPES)[number];

/** All thicknesses of marks. */
export const MARK_WEIGHTS = ['thin', 'medium', 'thick'] as const;
/** How thick the lines of marks are. */
export type MarkWeight = (typeof MARK_WEIGHTS)[number];

/** What the reader chose. */
export type MarkStyle = { markShape: MarkShape; markWeight: MarkWeight };

/** The two lines, as values of `text-decoration`. */
export type MarkLines = { plain: string; conflicting: string };

/** Thickness in pixels by weight; a wavy line looks heavier than a dotted one, so that it is drawn thinner. */
const PIXELS: Record<MarkWeight, { straight: number; wavy: number }> = {
  thin: { straight: 1.25, wavy: 1 },
  medium: { straight: 2, wavy: 1.5 },
  thick: { straight: 3, wavy: 2.25 },
};

/** Returns the lines of a style. */
export function markLines({ markShape, markWeight }: MarkStyle): MarkLines {
  const { straight, wavy } = PIXELS[markWeight];
  const [plain, conflicting] = markShape.split('-');
  return {
    plain: `underline ${plain} ${straight}px`,
    conflicting: `underline ${conflicting} ${conflicting === 'wavy' ? wavy : straight}px`,
  };
}

/** Returns the rules that lay a style over assets/highlight.css; colours, forced colours and print stay as they are there. */
export function markCss(style: MarkStyle): string {
  const { plain, conflicting } = markLines(style);
  // On the screen alone: in print the marks vanish. Longhands, so that colours set elsewhere are kept.
  return `@media screen{::highlight(whence-claim){${longhands(plain)}}::highlight(whence-conflict){${longhands(conflicting)}}}`;
}

function longhands(line: string): string {
  const [, shape, thickness] = line.split(' ');
  return `text-decoration-style:${shape};text-decoration-thickness:${thickness}`;
}

/** Returns all styles that there are. */
export function allMarkStyles(): MarkStyle[] {
  return MARK_SHAPES.flatMap((markShape) =>
    MARK_WEIGHTS.map((markWeight) => ({ markShape, markWeight })),
  );
}
