import { declaredBy, vocabularies } from './generic-declared.ts';

/**
 * What a page must have before it is looked through for posts: something that it declares, a moment, or numbered ids
 * that say what they are. Wider than what the readers of times understand, and cheap: one look at markup, one at words.
 */

const MONTH =
  '(?:[Jj][aä]n|[Ff][eé][bv]|[Mm](?:[aä]r|rt|rz|ei|a[iy])|[Aa](?:p[rv]|ug|o[uû])|[Jj]u[inl]|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd][eé][cz])';
/** First letters of units; one letter only where no word goes on. */
const UNIT =
  '(?:[Mm](?:in|o|nd|aa)|[Ss](?:e[ckm]|t[du])|[Uu](?:ur|re)|[Hh](?:r|ou|eu)|[Dd](?:a[gy]|gn)|[Tt]a?g|[Ww][eko]|[Jj](?:a|o|r)|[Yy]e?a?r|[Aa]n|[SsMmUuHhDdWwJjYy](?![a-z]))';

/** In a sentence the next word follows; beside a post nothing does, or its clock. */
const ENDS = '(?!,? ?[\\p{Ll}.])';

/** Source of a pattern (flag `u`) that fits wherever a moment can stand in words, also where elements meet. */
export const MOMENT_SIGN = [
  '\\d:\\d\\d',
  '\\d ?[hu] ?\\d\\d',
  '\\d\\.\\d\\d ?[Uu][uh]r',
  '\\d[-/.]\\d{1,2}[-/.]\\d',
  `\\d(?:st|nd|rd|th|er?)?[\\s.-]+(?:de |of )?${MONTH}`,
  `${MONTH}\\p{L}*\\.?,?\\s+['’]?\\d`,
  `\\d[\\s-]?${UNIT}`,
  `(?:[Gg](?:isteren|estern)|[Vv]andaag|[Yy]esterday|[Tt]oday|[Hh]eute|[Jj]ust now|[Zz]ojuist)${ENDS}`,
  '[Hh]ier,? (?:à |at |um |om )?\\d',
  `(?:geleden| ago)${ENDS}`,
  '[Vv]or\\s+(?:ein|weni)',
  '[Ii]l y a (?:une?|quel)',
].join('|');

/** Source of a pattern (flag `i`) for the id of a post: what it is, and its number at the end. */
export const NUMBERED_ID = '^(?=.*(?:comment|post|reply|message|reactie|bericht|answer|review)).*[a-z]\\D*\\d+$';

/** Where machines find a moment. A title is looked at where it has a digit of a year or of a day. */
export const MACHINE_TIME =
  'time,[datetime],[data-time],[data-timestamp],[data-utime],abbr[title],span[title*="1"],span[title*="2"]';

/** A page without these gets no generic reader. Elements: by what is quick to find, then by what is meant. */
export const postSigns = {
  selectors: [
    [...vocabularies.map(({ sign }) => sign), MACHINE_TIME].join(),
    [...vocabularies.map(declaredBy), MACHINE_TIME].join(),
  ],
  words: MOMENT_SIGN,
  ids: NUMBERED_ID,
};
