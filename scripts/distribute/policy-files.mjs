import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { chromiumId, geckoId } from '../extension-ids.mjs';

/** Signs of base64 in one part: far under what registry editors and device management take in one value. */
const partLength = 16_000;

/** Chrome and Edge differ in where they look. */
const chromiums = [
  { folder: 'chrome', registry: 'Google\\Chrome', domain: 'com.google.Chrome' },
  { folder: 'edge', registry: 'Microsoft\\Edge', domain: 'com.microsoft.Edge' },
];

/** The text in pieces, packed: what the extension puts together again. */
export function packParts(text) {
  const packed = gzipSync(text, { level: 9 }).toString('base64');
  return packed.match(new RegExp(`.{1,${partLength}}`, 'g')) ?? [];
}

/**
 * The values that are set.
 *
 * @param {string} text the protocol as JSON
 * @param {{ parts?: boolean, publisherKey?: string, language?: string, sites?: string[] }} wishes
 */
export function policyOf(text, { parts = false, publisherKey, language, sites }) {
  return {
    ...(parts ? { protocolParts: packParts(text) } : { protocol: text }),
    ...(publisherKey === undefined ? {} : { publisherKey }),
    ...(language === undefined ? {} : { language }),
    ...(sites === undefined ? {} : { sites }),
  };
}

/** @returns {{ name: string, content: string | Buffer }[]} every file, by its name within the folder */
export function policyFiles(policy) {
  const firefox = { policies: { '3rdparty': { Extensions: { [geckoId]: policy } } } };
  const manifest = { name: geckoId, description: 'Kantlijn', type: 'storage', data: policy };
  return [
    ...chromiums.flatMap(({ folder, registry, domain }) => [
      { name: `${folder}/kantlijn.reg`, content: asRegistry(registry, policy) },
      { name: `${folder}/kantlijn.json`, content: asJson({ '3rdparty': { extensions: { [chromiumId]: policy } } }) },
      { name: `${folder}/kantlijn.mobileconfig`, content: asProfile(`${domain}.extensions.${chromiumId}`, policy) },
    ]),
    { name: 'firefox/policies.json', content: asJson(firefox) },
    { name: `firefox/${geckoId}.json`, content: asJson(manifest) },
  ];
}

function asJson(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A list is a key of its own with numbered values. UTF-16 with a mark: otherwise accents are lost. */
function asRegistry(registry, policy) {
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${registry}\\3rdparty\\extensions\\${chromiumId}\\policy`;
  const single = Object.entries(policy).filter(([, value]) => !Array.isArray(value));
  const lists = Object.entries(policy).filter(([, value]) => Array.isArray(value));
  const value = (name, text) => `"${name}"="${text.replace(/[\\"]/g, '\\$&')}"`;
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    // What was set before goes: fewer parts than last time must not leave old ones behind.
    `[-${root}]`,
    '',
    `[${root}]`,
    ...single.map(([name, text]) => value(name, text)),
    ...lists.flatMap(([name, items]) => [
      '',
      `[${root}\\${name}]`,
      ...items.map((item, at) => value(String(at + 1), item)),
    ]),
    '',
  ];
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines.join('\r\n'), 'utf16le')]);
}

/** A configuration profile for macOS. Its ids follow from the domain, so that a new profile replaces the old one. */
function asProfile(domain, policy) {
  const values = Object.entries(policy).map(([name, value]) =>
    Array.isArray(value) ? `${key(name)}<array>${value.map(string).join('')}</array>` : `${key(name)}${string(value)}`,
  );
  const head = (id, type) => [
    `${key('PayloadIdentifier')}${string(id)}`,
    `${key('PayloadType')}${string(type)}`,
    `${key('PayloadUUID')}${string(uuidOf(id))}`,
    `${key('PayloadVersion')}<integer>1</integer>`,
    `${key('PayloadDisplayName')}${string('Kantlijn')}`,
  ];
  const id = `example.kantlijn.${domain}`;
  const payload = `<dict>${[...head(`${id}.values`, domain), ...values].join('\n')}</dict>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    `<plist version="1.0"><dict>${head(id, 'Configuration').join('\n')}`,
    `${key('PayloadScope')}${string('System')}`,
    `${key('PayloadContent')}<array>${payload}</array>`,
    '</dict></plist>',
    '',
  ].join('\n');
}

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const inXml = (text) => text.replace(/[&<>]/g, (sign) => escapes[sign]);
const key = (name) => `<key>${inXml(name)}</key>`;
const string = (text) => `<string>${inXml(text)}</string>`;

function uuidOf(id) {
  const hex = createHash('sha256').update(id).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
    .join('-')
    .toUpperCase();
}
