/** What is measured of the page side outside the extension; bundled by page-bundle.ts. */

export { extractArticle } from '../page/extract/extract.ts';
export { judgePage } from '../page/gate/judge.ts';
