/** Bad input from the command line: one clear line, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
