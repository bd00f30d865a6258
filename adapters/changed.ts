import type { Adapter, AdapterMaker } from './adapter.ts';
import { changeAdapter } from './from-data.ts';

/**
 * What the file `<id>.changed.js` hands over. Apart from the adapter's own file, which hardly ever needs it; one bundle
 * with the adapter, since its readers have to follow.
 */
export function changed(source: Adapter | AdapterMaker): AdapterMaker {
  return async (page, told) => {
    const adapter = typeof source === 'function' ? await source(page, told) : source;
    return adapter && told.change ? changeAdapter(adapter, told.change) : adapter;
  };
}
