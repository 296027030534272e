/* The search box of a page (overrides/parts/search.html): what is typed in it becomes a list of results. The engine
   and the index come when the box is first used. */
(() => {
  const SHOWN = 10, LONGEST = 120;
  const form = document.querySelector("form[data-index]");
  if (!form) return;
  const { index: source, engine, clock, home, failed, wait } = form.dataset, here = "here" in form.dataset;
  const input = form.querySelector("input"), status = document.getElementById("search-status"), list = document.getElementById("search-results");
  let index, loading, timer, shown;

  const make = (name, attributes, children) => {
    const element = document.createElement(name);
    Object.keys(attributes).forEach(key => element.setAttribute(key, attributes[key]));
    [].concat(children).forEach(child => child && element.appendChild(typeof child === "string" ? document.createTextNode(child) : child));
    return element;
  };
  const say = (key, values) => index.data.words[key].replace(/{(\w+)}/g, (_, name) => values[name]);
  const link = (path, children) => make("a", { href: home + path, class: "search-link" }, children);
  const telephone = (number, name) => {
    const digits = typeof number === "string" && number.replace(/\D/g, "");
    const [text, to] = digits ? [number, "tel:" + (number[0] === "0" ? "+32" + digits.slice(1) : digits)] : number;
    return make("a", { href: to, class: "button call" }, [document.getElementById("search-call").content.cloneNode(true), make("span", { class: "visually-hidden" }, index.data.words.call + " " + name + " "), text]);
  };

  const pageItem = ({ page, service }) => {
    const { pages, services } = index.data, [kind, code, path, title] = pages[page];
    const from = service >= 0 && services[service][1] !== title && services[service][1] + " ";
    const to = make("strong", {}, title);
    const attributes = service < 0 ? {} : { "data-service": services[service][0] };
    attributes["data-" + kind] = code;
    return make("li", attributes, link(path, from ? [from, make("span", { "aria-hidden": "true" }, "→ "), to] : to));
  };

  /* The hours of an organisation for what was sought: [table, service]. */
  const hoursOf = ({ number, services }) => {
    const [, , , , , , , , usual, special] = index.data.organisations[number];
    const timed = services.filter(service => special && special[service] !== undefined)[0];
    return timed === undefined ? usual : [special[timed], timed];
  };
  /* Of doors that fit about as well, the open ones first; the one that was called by its name stays where it is. */
  const openFirst = ({ entries, first }) => {
    const doors = entries.filter((entry, n) => n >= first && entry.page === undefined), best = doors.reduce((most, door) => Math.max(most, door.score), 0);
    const isOpen = door => window.lebonplanHours && window.lebonplanHours.answer(index.data.tables[hoursOf(door)[0]], Date.now()).state === "open";
    const ranks = new Map(doors.map((door, n) => [door, Math.ceil(door.score / best * 4) * -1e3 - (isOpen(door) ? 500 : 0) + n]));
    doors.sort((one, other) => ranks.get(one) - ranks.get(other));
    return entries.map((entry, n) => n >= first && entry.page === undefined ? doors.shift() : entry);
  };

  const organisationItem = entry => {
    const { number, services } = entry, { data } = index, [slug, name, , own, communes, , , phone, , , doubt] = data.organisations[number];
    const labels = services.concat(own.filter(service => services.indexOf(service) < 0)).map(service => data.services[service][1]);
    const first = data.pages.findIndex(page => page[0] === "commune");
    const where = communes.map(commune => data.pages[first + commune][3]).join(", ");
    const [table, of] = hoursOf(entry);
    return make("li", { class: "card", "data-organisation": slug }, [
      make("h2", {}, link("organisation/" + slug + "/", data.names[number] || name)),
      doubt && make("p", { class: "flag" }, data.words[doubt === 1 ? phone ? "not_confirmed" : "not_confirmed_no_number" : doubt]),
      make("p", { class: "what" }, labels.slice(0, 3).join(", ") + (labels.length > 3 ? "…" : "") + (where && " · " + where)),
      of >= 0 && make("p", { class: "of" }, data.services[of][1]),
      (phone || data.tables[table]) && make("p", { class: "state", "data-hours": data.tables[table] }, make("span", { class: "when" }, [])),
      phone && telephone(phone, name)
    ]);
  };

  /* Nothing found: the needs and the telephone lines. */
  const help = () => {
    const { pages, lines, words } = index.data;
    return [
      make("p", {}, words.no_results_text),
      make("ul", { class: "search-pages search-needs" }, pages.filter(page => page[0] === "need").map(page => make("li", {}, link(page[2], page[3])))),
      make("p", {}, words.search_call_now),
      make("ul", { class: "emergencies-large" }, lines.map(([label, number, to, slug]) => make("li", { "data-organisation": slug }, make(
        "a", { href: to, class: "emergency" }, [make("span", {}, label), make("strong", {}, number)]))))
    ];
  };

  const sayState = ({ entries, some, near }, query) => {
    const count = entries.length, { words } = index.data;
    const why = some ? words.search_some + " " : near.length ? say("search_near", { words: near.join(" ") }) + " " : "";
    return !count ? say("no_results", { query }) : why + (count === 1 ? words.one_result : say("results_count", { count }));
  };

  const show = most => {
    const { found, query } = shown, fragment = document.createDocumentFragment();
    let group, kind, organisations = 0;
    found.entries.forEach(entry => {
      const own = entry.page === undefined ? "cards" : "search-pages";
      if (own === "cards" && ++organisations > most) return;
      if (own !== kind) group = fragment.appendChild(make("ul", { class: kind = own }, []));
      group.appendChild(own === "cards" ? organisationItem(entry) : pageItem(entry));
    });
    if (organisations > most) {
      const more = fragment.appendChild(make("button", { type: "button", class: "button search-more" }, index.data.words.search_more));
      more.addEventListener("click", () => {
        show(most + 30);
        list.querySelectorAll(".card a.search-link")[most].focus();
      });
    }
    if (!found.entries.length) help().forEach(part => fragment.appendChild(part));
    status.textContent = sayState(found, query);
    list.textContent = "";
    list.appendChild(fragment);
    clearTimeout(timer);
    timer = setTimeout(settle, 120);
  };

  /* Once the typing rests: is it open, and the address of what is shown. */
  const settle = () => {
    if (window.lebonplanHours) window.lebonplanHours.refresh();
    if (!here) return;
    const query = input.value.slice(0, LONGEST), address = new URLSearchParams();
    if (query.trim()) address.set("q", query);
    const text = address.toString();
    history.replaceState(null, "", location.pathname + (text && "?" + text));
    document.querySelectorAll(".languages a").forEach(a => { a.search = text; });
  };

  const run = () => {
    const query = input.value.slice(0, LONGEST).trim();
    if (!index) return;
    if (query) {
      const found = window.lebonplanSearch.search(index, input.value);
      shown = { query, found: Object.assign(found, { entries: openFirst(found) }) };
      show(SHOWN);
    } else {
      status.textContent = list.textContent = "";
      settle();
    }
  };

  const addScript = attributes => document.body.appendChild(make("script", attributes, []));
  const loadHours = () => {
    if (!window.lebonplanHours) addScript({ src: clock }).onload = run;
  };
  const load = () => {
    if (loading) return;
    loading = true;
    if (input.value) status.textContent = wait;
    loadHours();
    const script = new Promise((done, fail) => Object.assign(addScript({ src: engine }), { onload: done, onerror: fail }));
    Promise.all([fetch(source).then(answer => answer.json()), script]).then(([data]) => {
      index = window.lebonplanSearch.build(data);
      run();
    }).catch(() => {
      loading = false;
      status.textContent = failed;
    });
  };

  const step = by => {
    const links = Array.from(list.querySelectorAll("a.search-link, .search-more")), at = links.indexOf(document.activeElement);
    const next = at + by < 0 ? input : links[at + by];
    if (next) next.focus();
    return next;
  };
  form.addEventListener("focusin", load);
  input.addEventListener("input", () => { load(); run(); });
  form.addEventListener("submit", event => {
    if (!here) return;
    event.preventDefault();
    load();
    step(1);
  });
  document.addEventListener("keydown", event => {
    const inList = list.contains(document.activeElement), inBox = document.activeElement === input;
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || !(inList || inBox)) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && (inList || by > 0)) {
      if (step(by)) event.preventDefault();
    } else if (event.key === "Escape") {
      if (inBox) { input.value = ""; run(); }
      input.focus();
    }
  });
  if (here) input.value = (new URLSearchParams(location.search).get("q") || input.value).slice(0, LONGEST);
  if (here ? input.value : document.activeElement === input) load();
})();
