import { city } from './lexicon/city.ts';
import { energy } from './lexicon/energy.ts';
import { general } from './lexicon/general.ts';
import { money } from './lexicon/money.ts';
import { shop } from './lexicon/shop.ts';
import { telecom } from './lexicon/telecom.ts';
import { travel } from './lexicon/travel.ts';

/**
 * The service lexicon, written for this project. One concept a line:
 * `name wider-concept …: Dutch | English | German | French`. An entry is matched by its stem; `lever*` by the
 * beginning of a word, `*lever*` anywhere in it (compounds); `_` joins a phrase, in which a few words may stand between.
 */
export const lexiconText = [general, shop, money, city, energy, travel, telecom].join('\n');
