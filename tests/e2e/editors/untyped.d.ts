// What the tests use of packages that bring no types.

/** As in Quill 2. */
declare module 'quill-1/dist/quill.js' {
  export { default } from 'quill';
}

declare module 'mithril' {
  interface Vnode {
    readonly tag: string;
  }
  interface Mithril {
    (tag: string, attributes: object): Vnode;
    readonly mount: (place: Element, component: { readonly view: () => Vnode }) => void;
    readonly redraw: { readonly sync: () => void };
  }
  const mithril: Mithril;
  export default mithril;
}
