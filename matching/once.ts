/** Work that is put off until somebody asks for it. */

/** Returns a function that works at its first call and remembers what came of it. */
export function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
