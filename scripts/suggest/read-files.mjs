const languages = ['nl', 'en', 'de', 'fr'];

/**
 * A protocol for testing: `{replies: [{id, title, text, examples?}]}`. Titles and texts are strings or one per
 * language, examples a list or one per language; `text_nl`, `text_en` beside `text` are read too.
 * Strings without a language are taken to be in `language` of the file, or in Dutch.
 */
export function readProtocol(file) {
  const replies = Array.isArray(file) ? file : file?.replies;
  if (!Array.isArray(replies)) throw new Error('The protocol holds no list "replies".');
  const main = languages.includes(file.language) ? file.language : (file.languages?.[0] ?? 'nl');
  const read = replies.map((reply, number) => readReply(reply, number, main));
  const used = languages.filter((language) => read.some(({ title, text }) => title[language] ?? text[language]));
  return { replies: read, languages: [main, ...used.filter((language) => language !== main)] };
}

function readReply(reply, number, main) {
  if (typeof reply?.id !== 'string') throw new Error(`replies[${number}] has no "id".`);
  const text = { ...perLanguage(reply.text, main), ...suffixed(reply, 'text') };
  return {
    id: reply.id,
    title: { ...perLanguage(reply.title, main), ...suffixed(reply, 'title') },
    text,
    examples: { ...perLanguage(reply.examples, main), ...suffixed(reply, 'examples') },
    ...(Array.isArray(reply.words) ? { words: reply.words } : {}),
    use: 'as-is',
    status: 'approved',
  };
}

/** `{nl: …}` of a value that is a string or a list, or already one per language. */
function perLanguage(value, main) {
  if (value === undefined || value === null) return {};
  return typeof value === 'string' || Array.isArray(value) ? { [main]: value } : value;
}

/** `text_nl`, `text_en` … as `{nl, en}`. */
const suffixed = (reply, name) =>
  Object.fromEntries(
    languages
      .filter((language) => reply[`${name}_${language}`] !== undefined)
      .map((language) => [language, reply[`${name}_${language}`]]),
  );

/** Posts for testing: `{posts: [{text, reply?, language?}]}`; without `reply` nothing should fit. */
export function readPosts(file) {
  const posts = Array.isArray(file) ? file : file?.posts;
  if (!Array.isArray(posts)) throw new Error('The file holds no list "posts".');
  return posts.map(({ text, reply, language }, number) => {
    if (typeof text !== 'string') throw new Error(`posts[${number}] has no "text".`);
    return {
      text,
      ...(typeof reply === 'string' ? { reply } : {}),
      ...(languages.includes(language) ? { language } : {}),
    };
  });
}
