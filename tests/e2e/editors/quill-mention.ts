interface EmbedClass {
  new (...args: never[]): object;
}

/** A mention for Quill 1 and 2, of the kind that LinkedIn's first generation has: one piece in the text. */
export function mentionBlot(Embed: unknown): never {
  const Base = Embed as EmbedClass;
  class Mention extends Base {
    static blotName = 'mention';
    static tagName = 'span';
    static className = 'ql-mention';
    static create(name: string): Node {
      const node = document.createElement(Mention.tagName);
      node.className = Mention.className;
      node.textContent = `@${name}`;
      node.dataset['name'] = name;
      return node;
    }
    static value(node: HTMLElement): string | undefined {
      return node.dataset['name'];
    }
  }
  return Mention as never;
}
