/* The index (hooks/lebonplan/search/index.py) and what is typed become results; search.js shows them. Accents, case and ligatures are folded; an exact word beats the beginning of one, and only a word
   that is neither is compared with a slip: one from 5 letters, two from 8. */
(() => {
  const LONGEST = 120, MOST_WORDS = 8, LETTERS = { ł: "l", œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ı: "i" };
  const BETWEEN = /[\s\x00-/:-@[-`{-\xbf\u2000-\u206f\u3000\ufe0f]+/;
  /* How much a hit tells: the own name, a street, a service, a need, a commune, an audience or language. */
  const NAME = 12, OTHER_NAME = 11, STREET = 5, SERVICE = 8, NEED = 6, COMMUNE = 7, MARK = 4;

  const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[łœæßøđı]/g, c => LETTERS[c]);
  const singular = word => (/.{3}[^s]s$/.test(word) ? word.slice(0, -1) : word);
  const parts = text => fold(text).split(BETWEEN).filter(Boolean);
  const split = text => parts(text).map(singular);
  const without = (words, stop) => {
    const left = words.filter(word => !stop[word]);
    return left.length ? left : words;
  };
  const set = text => text.split(" ").reduce((all, word) => { all[word] = 1; return all; }, Object.create(null));
  const lettersOf = word => {
    let mask = 0;
    for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) - 97 & 31);
    return mask;
  };
  const more = (mask, most) => {
    for (; mask && most >= 0; most--) mask &= mask - 1;
    return mask !== 0 || most < 0;
  };

  /* Slips between two words: letters wrong, missing, too many or changed over. With `start`, `b` may go on. */
  const slips = (a, b, most, start) => {
    let before = [], row = [], next, i, j, least;
    for (j = 0; j <= b.length; j++) row[j] = j;
    for (i = 1; i <= a.length; i++) {
      next = [i];
      least = i;
      for (j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
        if (next[j] < least) least = next[j];
      }
      if (least > most) return most + 1;
      before = row;
      row = next;
    }
    return start ? Math.min.apply(null, row) : row[b.length];
  };

  /* A hit is target × 64 + weight × 2 + (1 when the whole phrase is meant). */
  const build = data => {
    const organisations = data.organisations = (data.organisations[0] || []).map((_, n) => data.organisations.map(column => column[n]));
    const { pages, services, marks } = data, hits = new Map();
    const firstService = pages.length, firstMark = firstService + services.length, firstOrganisation = firstMark + marks.length;
    const put = (word, target, weight, whole) => {
      const there = hits.get(word), hit = target * 64 + weight * 2 + whole;
      if (!there) hits.set(word, [hit]);
      else if (there[there.length - 1] < hit || there[there.length - 1] >= (target + 1) * 64) there.push(hit);
    };
    const add = (target, weight, words) => {
      if (words.length === 1) return put(words[0], target, weight, 1);
      const part = target < firstOrganisation ? Math.ceil(weight * 0.5) : weight - 1;
      words.forEach(word => put(word, target, part, 0));
      put(singular(words.join("")), target, weight, 1);
    };
    const phrases = (target, weight, text) => text && text.split("|").forEach(phrase => add(target, weight, phrase.split(" ")));
    const stop = set(data.stop), members = [];
    pages.forEach((page, n) => phrases(n, page[0] === "commune" ? COMMUNE : NEED, page[4]));
    services.forEach((service, n) => phrases(firstService + n, SERVICE, service[3]));
    marks.forEach((words, n) => phrases(firstMark + n, MARK, words));
    const needs = services.map(service => service[2]), communes = pages.findIndex(page => page[0] === "commune");
    for (let n = 0; n < firstOrganisation; n++) members.push([]);
    /* What a need asks for first (a bed before a housing office) stands first in its list of services. */
    const before = {}, ranks = needs.map(([need]) => (before[need] = (before[need] || 0) + 1) - 1);
    organisations.forEach((entry, n) => {
      const target = firstOrganisation + n;
      const words = split(entry[1]);
      if (typeof entry[0] === "number") entry[0] = parts(entry[1]).slice(0, entry[0]).join("-");
      add(target, NAME, without(words, stop));
      if (/[–—(:]/.test(entry[1])) {
        entry[1].split(/[–—(:]/).map(split).filter(part => part.length).forEach(part => put(singular(without(part, stop).join("")), target, OTHER_NAME - 1, 1));
      }
      phrases(target, OTHER_NAME, entry[2]);
      phrases(target, STREET, entry[6]);
      entry[3].forEach((service, place) => {
        const far = Math.min(place, 9) / 30;
        members[firstService + service].push(n, 1 - far);
        needs[service].forEach(need => members[need].push(n, 0.8 - far - Math.min(ranks[service], 9) / 60));
      });
      entry[4].forEach(commune => members[communes + commune].push(n, 1));
      entry[5].forEach(mark => members[firstMark + mark].push(n, 1));
    });
    const vocabulary = Array.from(hits.keys()).sort();
    return {
      data, hits, vocabulary, members, firstService, firstMark, firstOrganisation, stop, soft: set(data.soft),
      masks: Int32Array.from(vocabulary, lettersOf), length: firstOrganisation + organisations.length
    };
  };

  const beginning = (vocabulary, start) => {
    let low = 0, high = vocabulary.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (vocabulary[middle] < start) low = middle + 1; else high = middle;
    }
    return low;
  };

  /* The words nearest to a mistyped one. A wrong first letter is believed only if nothing else is near. */
  const nearest = (index, word, start) => {
    const most = word.length < 5 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2, mask = lettersOf(word);
    let found = [], best = most + 0.5;
    for (let n = 0; most && n < index.masks.length; n++) {
      const letters = index.masks[n];
      if (more(mask & ~letters, most) || (!start && more(letters & ~mask, most))) continue;
      const other = index.vocabulary[n], longer = other.length - word.length;
      if (longer < -most || (!start && longer > most) || other.length < 4) continue;
      const compared = start && longer > most ? other.slice(0, word.length + most) : other;
      const distance = slips(word, compared, most, start) + (other[0] === word[0] ? 0 : 0.4);
      if (distance < best) { best = distance; found = []; }
      if (distance === best && distance <= most + 0.4) found.push(other);
    }
    return found;
  };

  /* For each word typed, what each target has of it. */
  const scores = (index, tokens, open) => {
    const table = tokens.map(() => new Float32Array(index.length)), whole = new Float32Array(index.length), nearby = [];
    const take = (from, to, word, factor) => index.hits.get(word).forEach(hit => {
      const target = Math.floor(hit / 64), score = ((hit >> 1) & 31) * factor;
      for (let i = from; i < to; i++) if (table[i][target] < score) table[i][target] = score;
      if (hit & 1 && factor === 1 && to - from === tokens.length) whole[target] = Math.max(whole[target], score);
    });
    const starts = (from, to, word, factor) => {
      let n = beginning(index.vocabulary, word), any = false;
      for (; n < index.vocabulary.length && index.vocabulary[n].startsWith(word); n++) {
        if (index.vocabulary[n] === word) continue;
        any = true;
        take(from, to, index.vocabulary[n], factor);
      }
      return any;
    };
    const hit = tokens.map(() => false), last = tokens.length - 1;
    const spans = (widest, visit) => {
      for (let width = 1; width <= widest; width++) {
        for (let from = 0; from + width <= tokens.length; from++) visit(from, from + width, singular(tokens.slice(from, from + width).join("")));
      }
    };
    const mark = (from, to) => hit.fill(true, from, to);
    spans(Math.max(4, tokens.length), (from, to, word) => {
      if (index.hits.has(word)) { take(from, to, word, 1); mark(from, to); }
    });
    spans(Math.max(3, tokens.length), (from, to, word) => {
      const typing = open && to > last;
      if (word.length > 1 && (typing || to - from === 1) && (typing || !hit[from]) && (to - from === 1 || word.length > 4)) {
        if (starts(from, to, word, 0.6)) mark(from, to);
      }
    });
    const unknown = () => hit.indexOf(false) >= 0;
    const slipped = (from, to, word, start) => {
      if (hit.slice(from, to).every(Boolean)) return;
      const found = nearest(index, word, start);
      found.forEach(other => take(from, to, other, start ? 0.35 : 0.45));
      if (found.length) { mark(from, to); nearby.push(word); }
    };
    if (unknown()) spans(1, (from, to, word) => slipped(from, to, word, false));
    if (unknown()) spans(3, (from, to, word) => to - from > 1 && word.length > 7 && slipped(from, to, word, false));
    if (unknown() && open && !hit[last]) slipped(last, last + 1, tokens[last], true);
    return { table, whole, near: nearby };
  };

  /* Organisations have what their services, needs, communes and audiences have. */
  const spread = (index, row) => {
    const { members, firstOrganisation } = index;
    for (let group = 0; group < firstOrganisation; group++) {
      const score = row[group], list = members[group];
      if (score) {
        for (let n = 0; n < list.length; n += 2) {
          const own = score * list[n + 1], target = firstOrganisation + list[n];
          if (row[target] < own) row[target] = own;
        }
      }
    }
  };

  const sinks = doubt => (doubt ? doubt === 1 ? 0.02 : 0.2 : 0);
  /* What matches far less than the best is left out. */
  const strong = (list, part) => list.filter(one => one.score >= part * (list[0].bar || list[0].score));

  /* The entries in their order: an organisation called just so, pages, organisations, pages for a part of the words. */
  const search = (index, query) => {
    const typed = split(query.slice(0, LONGEST)).slice(0, MOST_WORDS), tokens = without(typed, index.stop);
    const { data, firstService, firstMark, firstOrganisation } = index, found = { entries: [], near: [], some: false };
    if (!tokens.length || (tokens.join("").length < 2 && !index.hits.has(tokens[0]))) return found;
    const { table, whole, near } = scores(index, tokens, !/[\s,;.!?]$/.test(query));
    const hard = tokens.map(token => !index.soft[token]), asked = hard.map(one => one || hard.indexOf(true) < 0);
    table.forEach(row => spread(index, row));
    const total = (target, all) => {
      let sum = whole[target] * 2, has = 0, lacks = 0;
      table.forEach((row, n) => {
        sum += row[target] * (asked[n] ? 1 : 0.2);
        if (asked[n]) row[target] ? has++ : lacks++;
      });
      return has && !(all && lacks) ? sum : 0;
    };
    const pagesOf = all => {
      const list = [], taken = new Set();
      for (let target = 0; target < firstMark; target++) {
        const service = target >= firstService ? target - firstService : -1, page = service < 0 ? target : data.services[service][2][0];
        const score = data.pages[page][2] && total(target, all);
        if (score) list.push({ page, service, score });
      }
      /* A need and its service lead to the same page: the one that fits better is shown, two services both. */
      return list.sort((a, b) => b.score - a.score || b.service - a.service).filter(({ page, service }) => {
        const fresh = !taken.has(page) || (service >= 0 && !taken.has(-1 - page));
        taken.add(service < 0 ? -1 - page : page).add(page);
        return fresh;
      });
    };
    /* How much a word tells when others are missing: rare ones much, the name of a commune little. */
    const rarity = (row, n) => {
      let some = 1;
      for (let target = firstOrganisation; target < index.length; target++) if (row[target]) some++;
      const place = data.pages.some((page, target) => page[0] === "commune" && row[target] >= COMMUNE);
      return asked[n] ? Math.log(2 + data.organisations.length / some) * (place ? 0.4 : 1) : 0;
    };
    const organisationsOf = all => {
      const list = [], weights = all ? [] : table.map(rarity);
      for (let target = firstOrganisation; target < index.length; target++) {
        const number = target - firstOrganisation;
        let score = total(target, all);
        if (!score) continue;
        if (!all) score = weights.reduce((sum, weight, n) => sum + Math.sqrt(table[n][target]) * weight, 0);
        score *= 1 - sinks(data.organisations[number][10]);
        list.push({ number, score, bar: score - whole[target] * 2, services: [] });
      }
      return strong(list.sort((a, b) => b.score - a.score || a.number - b.number), 0.45);
    };
    let pages = strong(pagesOf(true), 0.5).slice(0, 3), organisations = organisationsOf(true);
    const called = entry => whole[entry.service < 0 ? entry.page : firstService + entry.service], top = organisations[0];
    const first = top && whole[firstOrganisation + top.number] >= OTHER_NAME - 1 && !pages.some(called) ? 1 : 0;
    let related = tokens.length > 1 && !pages.length && !first ? strong(pagesOf(false), 0.5).slice(0, 3) : [];
    if (tokens.length > 1 && !organisations.length && !pages.length) {
      [pages, related] = [related, []];
      organisations = organisationsOf(false).slice(0, 20);
      found.some = pages.length + organisations.length > 0;
    }
    organisations.forEach(one => {
      one.services = data.organisations[one.number][3].filter(service => table.some((row, n) => asked[n] && row[firstService + service]));
    });
    found.entries = organisations.slice(0, first).concat(pages, organisations.slice(first), related);
    return Object.assign(found, { near, first });
  };

  window.lebonplanSearch = { fold, split, build, search };
})();
