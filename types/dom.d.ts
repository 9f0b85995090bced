// Not in TypeScript 7.0's lib.dom yet; both supported browsers have it (Chrome 140, Firefox 150).
interface HighlightHitResult {
  readonly highlight: Highlight;
  readonly ranges: AbstractRange[];
}
interface HighlightRegistry {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): HighlightHitResult[];
}
