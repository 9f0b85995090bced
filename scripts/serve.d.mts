/** Types of serve.mjs. */
export function serveFolder(
  folder: string,
  options?: { port?: number; headers?: Record<string, string> },
): Promise<{ url: string; close(): Promise<void> }>;
