/** The canonical form of a claim file: two spaces, no folded lines, short lists on one line. Comments stay. */

import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, visit } from 'yaml';

/** Keys whose value stands on one line. */
const ONE_LINE = new Set(['between', 'via', 'speakers', 'all', 'not', 'scope', 'roles']);

/** Returns the text in canonical form; text that is not YAML is returned as it is. */
export function formatClaimFile(text: string): string {
  const doc = parseDocument(text);
  if (doc.errors.length > 0) return text;
  visit(doc, {
    Pair(_key, pair) {
      const value = (pair as Pair<unknown, Node | null>).value;
      if (!isMap(value) && !isSeq(value)) return;
      value.flow = isScalar(pair.key) && ONE_LINE.has(String(pair.key.value));
    },
    Seq(_key, seq) {
      for (const item of seq.items) if (isMap(item)) item.flow = isFrame(item);
    },
  });
  return doc.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function isFrame(node: Node): boolean {
  return isMap(node) && node.has('all');
}
