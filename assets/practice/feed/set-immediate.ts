/**
 * What Draft.js uses to wait one turn. Its own polyfill makes functions from text, which an extension page may not
 * hold; a message channel waits as short and needs none of that.
 */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];

channel.port1.onmessage = () => waiting.shift()?.();

Object.assign(globalThis, {
  setImmediate: (act: () => void) => {
    waiting.push(act);
    channel.port2.postMessage(undefined);
  },
});
