// The yardstick: MiniSearch on the same records, words and queries as our own engine.
// Standard input {index, queries}; standard output the codes of the results of each query.
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";

const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
  .replace(/[łœæß]/g, c => ({ ł: "l", œ: "oe", æ: "ae", ß: "ss" })[c]);

const parts = text => fold(text).split(/[^a-z0-9]+/).filter(Boolean);

const documents = index => {
  const { pages, services, marks, organisations } = index, list = [];
  const firstCommune = pages.findIndex(page => page[0] === "commune");
  pages.forEach(([kind, code, path, title, words]) => path && list.push({ codes: [`${kind}:${code}`], name: title, words }));
  services.forEach(([code, label, needs, words]) => list.push({
    codes: [`service:${code}`, `need:${pages[needs[0]][1]}`], name: label, words
  }));
  const rows = organisations[0].map((_, n) => organisations.map(column => column[n]));
  rows.forEach(([slug, name, other, own, communes, audience, streets]) => list.push({
    codes: [`organisation:${typeof slug === "number" ? parts(name).slice(0, slug).join("-") : slug}`], name, other, streets,
    services: own.map(n => services[n][3]).join(" "),
    needs: [...new Set(own.flatMap(n => services[n][2]))].map(n => pages[n][4]).join(" "),
    communes: communes.map(n => pages[firstCommune + n][4]).join(" "),
    marks: audience.map(n => marks[n]).join(" ")
  }));
  return list.map((document, id) => ({ id, ...document }));
};

const { index, queries } = JSON.parse(readFileSync(0, "utf8"));
const stop = new Set(index.stop.split(" "));
const entries = documents(index);
const engine = new MiniSearch({
  fields: ["name", "other", "words", "services", "needs", "communes", "streets", "marks"],
  tokenize: text => text.split(/[\s|\-–—'’.,()/]+/),
  processTerm: term => {
    const folded = fold(term);
    return folded && !stop.has(folded) ? folded : null;
  },
  searchOptions: {
    prefix: true,
    fuzzy: term => (term.length < 5 ? 0 : term.length < 8 ? 1 : 2),
    boost: { name: 4, other: 4, words: 4, services: 2, communes: 2 }
  }
});
engine.addAll(entries);
const search = query => {
  const all = engine.search(query, { combineWith: "AND" });
  return all.length ? all : engine.search(query, { combineWith: "OR" });
};
console.log(JSON.stringify(queries.map(query => search(query).slice(0, 10).map(found => entries[found.id].codes))));
