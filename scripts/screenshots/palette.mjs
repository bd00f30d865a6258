import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * The same picture with at most 256 colours: a third of the weight, and on screens of flat colours nobody sees it.
 * @param {Uint8Array} png 8 bits a channel, RGB or RGBA without transparency, not interlaced: what a browser writes
 * @returns {Buffer} an indexed PNG
 */
export function withPalette(png) {
  const { width, height, pixels } = decode(png);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const groups = groupColours([...counts].map(([colour, count]) => ({ colour, count })));
  const indexOf = new Map(groups.flatMap((group, index) => group.map(({ colour }) => [colour, index])));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf.get(pixels[y * width + x]);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits, indexed.
  head.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(groups.flatMap(meanOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Median cut: the group with the widest channel, weighed by its pixels, is halved until there are 256. */
function groupColours(colours) {
  const groups = [colours];
  const weigh = (group) => {
    const [shift, width] = widest(group);
    return { shift, weight: width * Math.sqrt(group.reduce((sum, { count }) => sum + count, 0)) };
  };
  const weights = [weigh(colours)];
  while (groups.length < 256) {
    const at = weights.reduce((best, { weight }, index) => (weight > weights[best].weight ? index : best), 0);
    const { shift, weight } = weights[at];
    if (weight === 0) break;
    const group = groups[at].sort((a, b) => channel(a.colour, shift) - channel(b.colour, shift));
    const half = group.length >> 1;
    const parts = [group.slice(0, half), group.slice(half)];
    groups.splice(at, 1, ...parts);
    weights.splice(at, 1, ...parts.map(weigh));
  }
  return groups;
}

/** Shift and width of the channel in which a group differs most; width 0 when it holds one colour. */
function widest(group) {
  let best = [0, 0];
  for (const shift of [16, 8, 0]) {
    let low = 255;
    let high = 0;
    for (const { colour } of group) {
      low = Math.min(low, channel(colour, shift));
      high = Math.max(high, channel(colour, shift));
    }
    if (high - low > best[1]) best = [shift, high - low];
  }
  return best;
}

function meanOf(group) {
  const total = group.reduce((sum, { count }) => sum + count, 0);
  return [16, 8, 0].map((shift) =>
    Math.round(group.reduce((sum, { colour, count }) => sum + channel(colour, shift) * count, 0) / total),
  );
}

function channel(colour, shift) {
  return (colour >> shift) & 255;
}

/** Pixels as 0xRRGGBB, row by row. */
function decode(png) {
  const bytes = Buffer.from(png);
  const data = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height, depth, type] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24], bytes[25]];
  const step = { 2: 3, 6: 4 }[type];
  if (depth !== 8 || step === undefined || bytes[28] !== 0) throw new Error('not a PNG as browsers write them');
  const raw = inflateSync(Buffer.concat(data));
  const lineLength = width * step;
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(lineLength);
  for (let y = 0; y < height; y += 1) {
    const start = y * (lineLength + 1);
    const line = Uint8Array.from(raw.subarray(start + 1, start + 1 + lineLength));
    unfilter(raw[start], line, above, step);
    for (let x = 0; x < width; x += 1) {
      pixels[y * width + x] = (line[x * step] << 16) | (line[x * step + 1] << 8) | line[x * step + 2];
    }
    above = line;
  }
  return { width, height, pixels };
}

/** The five filters of PNG, undone in place. */
function unfilter(filter, line, above, step) {
  for (let at = 0; at < line.length; at += 1) {
    const left = at < step ? 0 : line[at - step];
    const up = above[at];
    const corner = at < step ? 0 : above[at - step];
    line[at] += [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
  }
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
