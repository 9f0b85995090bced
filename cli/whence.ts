#!/usr/bin/env node
/** The engine in the terminal: `npm run -s whence -- COMMAND`. Results go to standard output, everything else to standard error. */

import { annotate } from './annotate.ts';
import { explain } from './explain.ts';
import { format, validate } from './files.ts';
import { search } from './search.ts';
import { UsageError } from './usage.ts';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  annotate,
  explain,
  format,
  search,
  validate,
};

const HELP = `whence: who said it, in the terminal

  whence annotate FILE...         print what the extension would mark in these texts
      --json                      one JSON object a document
      --jsonl                     read {"id", "text", "title"?, "lang"?, "url"?, "published"?} a line from standard input
      --any-topic                 skip the test whether a text is about Syria and Russia
  whence explain "SENTENCE"       why the sentence matches which claims, and what was missing
      --lang LANG                 its language
  whence search --claims FILE --queries FILE
                                  rank the claims for each query, as a TREC run; lines {"id", "text", "title"?, "lang"?}
      -k NUMBER                   claims a query, 20 unless told
      --queries -                 read the queries from standard input
      --scale                     words alone, for collections of millions
  whence validate [FOLDER]        check the claim and lexicon files
  whence format [--check]         put the claim files into canonical form
`;

/** Runs one command; returns the exit code. */
async function main(argv: string[]): Promise<number> {
  const [name = '', ...args] = argv;
  if (name === '' || name === 'help' || name === '--help') {
    console.log(HELP);
    return 0;
  }
  const command = COMMANDS[name];
  if (!command) throw new UsageError(`there is no command "${name}"; "whence help" lists them`);
  return command(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // A closed pipe (`| head`) is the reader's wish, not a failure.
    if ((error as { code?: string }).code === 'EPIPE') return;
    const known =
      error instanceof UsageError || (error as { code?: string }).code?.startsWith('E') === true;
    console.error(known ? `whence: ${(error as Error).message}` : error);
    process.exitCode = known ? 2 : 1;
  },
);
