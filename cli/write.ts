/** Standard output for results of any size. */

let listening = false;

/** Writes and waits where the reader of the pipe is slow; rejects with EPIPE where it has gone. */
export function write(text: string): Promise<void> {
  if (!listening) {
    // The rejection tells the caller; without a listener the stream's own event would end the process.
    process.stdout.on('error', () => {});
    listening = true;
  }
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
