import type { AdapterMaker } from './adapter.ts';
import { adapterFromData } from './from-data.ts';

/** A site that somebody taught by pointing: the data comes with the page's first question. */
export const taught: AdapterMaker = ({ url }, { data }) => data && adapterFromData('taught', url.host, data);
