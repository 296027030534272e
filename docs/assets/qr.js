/* A text becomes the squares of a QR code (ISO/IEC 18004: bytes, level L, up to 271 bytes), drawn on the phone itself. */
(() => {
  /* By version: bytes of data and correction in each block, as [blocks, data]…, then correction bytes a block. */
  const BLOCKS = [[1, 19, 7], [1, 34, 10], [1, 55, 15], [1, 80, 20], [1, 108, 26], [2, 68, 18], [2, 78, 20], [2, 97, 24], [2, 116, 30], [2, 68, 18, 2, 69]];
  const ALIGN = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];
  const EXP = [], LOG = [];
  for (let i = 0, x = 1; i < 255; i++) { EXP[i] = x; LOG[x] = i; x = x * 2 ^ (x > 127 ? 285 : 0); }
  const times = (a, b) => a && b ? EXP[(LOG[a] + LOG[b]) % 255] : 0;

  /* Reed-Solomon: what is left of the data after division by the generator of that degree. */
  const correction = (data, degree) => {
    let generator = [1];
    for (let i = 0; i < degree; i++) {
      generator = [...generator, 0].map((value, at) => value ^ (at ? times(generator[at - 1], EXP[i]) : 0));
    }
    const rest = [...data, ...Array(degree).fill(0)];
    data.forEach((_, at) => {
      const factor = rest[at];
      generator.forEach((value, step) => { rest[at + step] ^= times(value, factor); });
    });
    return rest.slice(data.length);
  };

  const codewords = (bytes, version) => {
    const [blocks, size, degree, more = 0, larger = 0] = BLOCKS[version - 1], room = blocks * size + more * larger;
    const bits = [], put = (value, length) => { for (let i = length - 1; i >= 0; i--) bits.push(value >> i & 1); };
    put(4, 4);
    put(bytes.length, version > 9 ? 16 : 8);
    bytes.forEach(byte => put(byte, 8));
    put(0, Math.min(4, room * 8 - bits.length));
    while (bits.length % 8) bits.push(0);
    const data = [];
    for (let i = 0; i < bits.length; i += 8) data.push(parseInt(bits.slice(i, i + 8).join(""), 2));
    for (let pad = 236; data.length < room; pad ^= 253) data.push(pad);
    const parts = [];
    for (let i = 0, at = 0; i < blocks + more; i++) {
      const length = i < blocks ? size : larger;
      parts.push(data.slice(at, at += length));
    }
    const checks = parts.map(part => correction(part, degree)), woven = [];
    [parts, checks].forEach(lists => {
      for (let i = 0; i < Math.max(...lists.map(list => list.length)); i++) lists.forEach(list => i < list.length && woven.push(list[i]));
    });
    return woven;
  };

  const MASKS = [
    (x, y) => (x + y) % 2, (x, y) => y % 2, x => x % 3, (x, y) => (x + y) % 3, (x, y) => ((x / 3 | 0) + (y / 2 | 0)) % 2,
    (x, y) => x * y % 2 + x * y % 3, (x, y) => (x * y % 2 + x * y % 3) % 2, (x, y) => ((x + y) % 2 + x * y % 3) % 2
  ];
  const remainder = (value, generator, length) => {
    let rest = value;
    for (let i = 0; i < length; i++) rest = rest << 1 ^ (rest >> length - 1 & 1) * generator;
    return value << length | rest & (1 << length) - 1;
  };

  /* The fixed patterns: finders, timing, alignment, version. `taken` marks squares that hold no data. */
  const frame = version => {
    const size = version * 4 + 17, dark = [], taken = [];
    for (let y = 0; y < size; y++) { dark.push(Array(size).fill(0)); taken.push(Array(size).fill(0)); }
    const set = (x, y, value) => { if (x >= 0 && y >= 0 && x < size && y < size) { dark[y][x] = value ? 1 : 0; taken[y][x] = 1; } };
    const square = (cx, cy, radius, rings) => {
      for (let y = -radius; y <= radius; y++) for (let x = -radius; x <= radius; x++) set(cx + x, cy + y, rings.includes(Math.max(Math.abs(x), Math.abs(y))));
    };
    for (let i = 8; i < size - 8; i++) { set(6, i, i % 2 === 0); set(i, 6, i % 2 === 0); }
    ALIGN[version - 1].forEach(y => ALIGN[version - 1].forEach(x => {
      if (!(x === 6 && y === 6) && !(x === 6 && y === size - 7) && !(x === size - 7 && y === 6)) square(x, y, 2, [0, 2]);
    }));
    [[3, 3], [size - 4, 3], [3, size - 4]].forEach(([x, y]) => square(x, y, 4, [0, 1, 3]));
    for (let i = 0; i < 9; i++) { set(8, i, dark[i][8]); set(i, 8, dark[8][i]); if (i < 8) { set(8, size - 1 - i, 0); set(size - 1 - i, 8, 0); } }
    if (version > 6) {
      const bits = remainder(version, 0x1f25, 12);
      for (let i = 0; i < 18; i++) { const a = size - 11 + i % 3, b = i / 3 | 0, bit = bits >> i & 1; set(a, b, bit); set(b, a, bit); }
    }
    return { size, dark, taken };
  };

  const draw = (words, version, mask) => {
    const { size, dark, taken } = frame(version);
    let at = 0;
    for (let right = size - 1; right > 0; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < size; step++) {
        for (let side = 0; side < 2; side++) {
          const x = right - side, y = (right + 1 & 2) === 0 ? size - 1 - step : step;
          if (taken[y][x]) continue;
          const bit = at < words.length * 8 ? words[at >> 3] >> 7 - (at & 7) & 1 : 0;
          dark[y][x] = bit ^ (MASKS[mask](x, y) === 0 ? 1 : 0);
          at++;
        }
      }
    }
    const bits = remainder(8 | mask, 0x537, 10) ^ 0x5412, bit = i => bits >> i & 1;
    for (let i = 0; i < 6; i++) dark[i][8] = bit(i);
    [dark[7][8], dark[8][8], dark[8][7]] = [bit(6), bit(7), bit(8)];
    for (let i = 9; i < 15; i++) dark[8][14 - i] = bit(i);
    for (let i = 0; i < 8; i++) dark[8][size - 1 - i] = bit(i);
    for (let i = 8; i < 15; i++) dark[size - 15 + i][8] = bit(i);
    dark[size - 8][8] = 1;
    return dark;
  };

  /* How hard a drawing is to read: long runs, blocks, false finders, too dark or too light. */
  const penalty = dark => {
    const size = dark.length, lines = [...dark.map(row => row.join("")), ...dark.map((_, x) => dark.map(row => row[x]).join(""))];
    let sum = 0, total = 0;
    lines.forEach(line => {
      (line.match(/0{5,}|1{5,}/g) || []).forEach(run => { sum += run.length - 2; });
      for (let i = 0; i + 11 <= size; i++) if (/^(10111010000|00001011101)/.test(line.slice(i, i + 11))) sum += 40;
    });
    dark.forEach((row, y) => row.forEach((value, x) => {
      total += value;
      if (x && y && value === row[x - 1] && value === dark[y - 1][x] && value === dark[y - 1][x - 1]) sum += 3;
    }));
    return sum + Math.floor(Math.abs(total * 20 / (size * size) - 10)) * 10;
  };

  /* The rows of squares (1 dark, 0 light), or null for a text that is too long. */
  window.lebonplanQr = (text, mask) => {
    const bytes = [...new TextEncoder().encode(text)];
    const version = 1 + BLOCKS.findIndex(([blocks, size, , more = 0, larger = 0], at) => bytes.length + (at > 8 ? 3 : 2) <= blocks * size + more * larger);
    if (!version) return null;
    const words = codewords(bytes, version);
    if (mask !== undefined) return draw(words, version, mask);
    return MASKS.map((_, each) => draw(words, version, each)).sort((one, other) => penalty(one) - penalty(other))[0];
  };
})();
