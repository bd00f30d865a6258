/** The "server" of a fixture page: what was sent stays over a page load, in this tab. Runs in the page. */
export interface Sent {
  readonly id: string;
  readonly text: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Id of the post that it answers, where the site keeps that. */
  readonly parent?: string;
  /** Waits for a moderator. */
  readonly isPending?: boolean;
}

export function allSent(): readonly Sent[] {
  return JSON.parse(sessionStorage.getItem('sent') ?? '[]');
}

export function keepSent(sent: Omit<Sent, 'at'>): Sent {
  const kept = { ...sent, at: new Date().toISOString() };
  sessionStorage.setItem('sent', JSON.stringify([...allSent(), kept]));
  return kept;
}

/** Shows the test what the site would send now: the model of its editor, not what stands in the page. */
export function showModel(model: () => Readonly<Record<string, string>>): void {
  Object.assign(globalThis, { model });
}

/** Text as sites print it: line breaks as `br`. */
export function withBreaks(text: string): readonly Node[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [document.createElement('br')] : []), document.createTextNode(line)]);
}

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the fixture lacks #${id}`);
  return found;
}
