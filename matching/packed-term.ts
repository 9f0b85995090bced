/** A term of a frame as it ships: a concept times four, plus the flags of `TERM`; or a figure; or a date. */
export type PackedTerm = number | [value: number, upper: number, unit: string] | string;

/** A concept that must be negated; a name that must stand in the sentence itself. */
export const TERM = { negated: 1, here: 2 } as const;
