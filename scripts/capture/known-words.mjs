import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of `adapters` that read no page. */
const others = ['evidence.ts', 'index.ts', 'page-report.ts', 'thread-address.ts'];

/**
 * Words that stay in a capture because our readers look for them: every word in the code of the adapters, in lower case,
 * and the terms of HTML and of schema.org. Comments and example addresses are left out: they are prose.
 * @param {string} root of the repository
 * @returns {readonly string[]}
 */
export function knownWords(root) {
  const folder = join(root, 'adapters');
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !others.includes(name) && !name.startsWith('practice-'),
  );
  const code = files.map((name) => withoutComments(readFileSync(join(folder, name), 'utf8'))).join('\n');
  return [...new Set(`${code} ${standard}`.match(/[A-Za-z][A-Za-z\d]+/g)?.flatMap(withHumps) ?? [])].sort();
}

/** `parentId` is known as a whole and in its parts. */
function withHumps(word) {
  return [word.toLowerCase(), ...word.split(/(?=[A-Z])/).map((hump) => hump.toLowerCase())];
}

function withoutComments(code) {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/ .*$/gm, '')
    .replace(/\bexamples: \[[\s\S]*?\]/g, '');
}

const standard = `alert article banner button cell checkbox combobox complementary contentinfo dialog document feed figure form
  grid gridcell group heading img link list listbox listitem log main menu menubar menuitem navigation none note option
  presentation radio region row search searchbox separator status switch tab table tablist tabpanel textbox toolbar tooltip
  tree true false mixed polite assertive off on auto ltr rtl get post multipart data text html plain application json ld
  xml submit reset hidden password email url tel number file image canonical alternate author bookmark external help
  license me next nofollow noopener noreferrer prev tag ugc viewport charset utf generator description robots og
  property itemprop schema org http https www com net php aspx htm html index
  acceptedAnswer answer answerCount articleBody blog blogPosting comment commentCount commentText creator dateCreated
  dateModified datePublished discussionForumPosting headline interactionCounter interactionStatistic mainEntity name
  organization person publisher qaPage question ratingValue review reviewBody reviewRating socialMediaPosting
  suggestedAnswer upvoteCount userInteractionCount webPage context type graph id`;
