/** Errors do not survive messaging, so every answer is a value or a named failure. */

/** A value, or what went wrong in one sentence. */
export type Result<T> =
  | { ok: true; value: T }
  | { ok: false; error: { name: string; message: string } };

/** Returns the outcome of `work`: its value, or its error by name and message. */
export async function settle<T>(work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, error: { name, message } };
  }
}
