/** Longer than a slow page takes to load the frame; a page that embeds us by itself never sends one. */
const PATIENCE_MS = 10_000;

/**
 * The token by which the background knows this frame: the content script hands it over once, after load.
 * `null`: we stand alone (side panel, window). `undefined`: in a page, and no token came.
 */
export function waitForToken(here: Window = window): Promise<string | null | undefined> {
  if (here.parent === here) return Promise.resolve(null);
  return new Promise((resolve) => {
    const settle = (token: string | undefined) => {
      here.removeEventListener('message', receive);
      clearTimeout(timer);
      resolve(token);
    };
    const receive = (event: MessageEvent) => {
      const token = event.source === here.parent ? tokenIn(event.data) : undefined;
      if (token !== undefined) settle(token);
    };
    const timer = setTimeout(() => settle(undefined), PATIENCE_MS);
    here.addEventListener('message', receive);
  });
}

function tokenIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== 'kantlijn-mount')
    return undefined;
  return 'token' in data && typeof data.token === 'string' && data.token !== '' ? data.token : undefined;
}
