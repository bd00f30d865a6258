/** The extension API in a page of ours, as an expression for `evaluate`: both browsers give promises. */
export const api = 'globalThis.browser ?? globalThis.chrome';
