import type { Contact } from '../contact.ts';
import { csvLine } from './csv.ts';
import type { ImportContext, ImportFile, RequestFile, TableFile } from './import-files.ts';

type Batches = Iterable<readonly Contact[]> | AsyncIterable<readonly Contact[]>;

/** The file that a CRM imports, in pieces; bytes where it is not UTF-8. */
export function writeImport(
  batches: Batches,
  file: ImportFile,
  context: ImportContext,
): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
  return file.kind === 'table' ? writeTable(batches, file, context) : writeRequests(batches, file, context);
}

async function* writeTable(
  batches: Batches,
  { columns, separator, encoding }: TableFile,
  context: ImportContext,
): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
  const encode = encoding === 'ansi' ? ansiBytes : (text: string) => text;
  const head = csvLine(
    columns.map((column) => column.head),
    separator,
  );
  yield encode(`${encoding === 'utf8' ? '\ufeff' : ''}${head}`);
  for await (const contacts of batches) {
    const rows = contacts.map((contact) =>
      csvLine(
        columns.map(({ read }) => read(contact, context) ?? ''),
        separator,
      ),
    );
    yield encode(rows.join(''));
  }
}

/** A body a line; what is over of one batch goes with the next. */
async function* writeRequests(
  batches: Batches,
  { size, body }: RequestFile,
  context: ImportContext,
): AsyncGenerator<string> {
  const line = (contacts: readonly Contact[]) => `${JSON.stringify(body(contacts, context))}\n`;
  let waiting: readonly Contact[] = [];
  for await (const contacts of batches) {
    waiting = [...waiting, ...contacts];
    let text = '';
    for (; waiting.length >= size; waiting = waiting.slice(size)) text += line(waiting.slice(0, size));
    if (text !== '') yield text;
  }
  if (waiting.length > 0) yield line(waiting);
}

/** Windows-1252. An accent that it lacks is left off; any other sign that it lacks is a question mark. */
function ansiBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = [...text].map((sign) => {
    const plain = sign.normalize('NFD')[0] ?? '?';
    return ansiByte(sign) ?? ansiByte(plain) ?? 0x3f;
  });
  return Uint8Array.from(bytes);
}

/** What Windows-1252 has at 0x80 to 0x9f; a blank is a place that it leaves empty. The rest is as in Unicode. */
const special = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function ansiByte(sign: string): number | undefined {
  const code = sign.codePointAt(0) ?? 0x3f;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const at = special.indexOf(sign);
  return at < 0 ? undefined : 0x80 + at;
}
