/* My list: stars on entries, kept on this phone only if the person says so, shared as a link that holds the slugs. */
(() => {
  const KEY = "lebonplan-list";
  const template = document.getElementById("star");
  if (!template) return;
  const storage = () => { try { return window.localStorage; } catch (refused) { return null; } };
  const slugs = text => (text || "").split("+").filter(slug => /^[a-z0-9-]{1,80}$/.test(slug)).slice(0, 40);
  const kept = () => { const store = storage(); return store ? store.getItem(KEY) : null; };
  const words = template.dataset;
  let list = slugs(kept()), consent = kept() !== null;

  const keep = () => { if (consent && storage()) storage().setItem(KEY, list.join("+")); };
  const forget = () => { consent = false; if (storage()) storage().removeItem(KEY); };
  const announce = () => document.querySelectorAll(".star").forEach(show);
  const show = button => {
    const inside = list.includes(button.dataset.slug);
    button.setAttribute("aria-pressed", inside);
    button.title = inside ? words.remove : words.add;
    button.querySelector(".label").textContent = button.title;
  };
  const toggle = slug => {
    list = list.includes(slug) ? list.filter(each => each !== slug) : [...list, slug];
    keep();
    announce();
    document.querySelectorAll(".to-list").forEach(link => { link.hash = list.join("+"); });
  };
  /* Asked once, in plain words, before anything is written on the phone. */
  const ask = (button, done) => {
    if (consent) return done();
    const question = document.getElementById("keep-list").content.cloneNode(true).firstElementChild;
    question.querySelector(".yes").onclick = () => { consent = true; question.remove(); done(); button.focus(); };
    question.querySelector(".no").onclick = () => { question.remove(); done(); button.focus(); };
    document.querySelectorAll(".keep-list").forEach(other => other.remove());
    button.after(question);
    question.querySelector(".yes").focus();
  };
  const addStars = () => document.querySelectorAll(".card[data-organisation], article[data-organisation]").forEach(entry => {
    if (entry.querySelector(".star")) return;
    const button = template.content.cloneNode(true).querySelector(".star");
    button.dataset.slug = entry.dataset.organisation;
    button.onclick = () => list.includes(button.dataset.slug) || list.length ? toggle(button.dataset.slug) : ask(button, () => toggle(button.dataset.slug));
    show(button);
    entry.querySelector("h1, h2, h3").after(button);
  });
  addStars();

  const page = document.querySelector(".my-list");
  if (!page) return;
  const entries = page.querySelector(".entries"), note = page.querySelector(".list-note");
  const home = page.dataset.home;

  const entry = async slug => {
    const item = document.createElement("li");
    item.className = "card";
    item.dataset.organisation = slug;
    const answer = await fetch(`${home}organisation/${slug}/`);
    if (!answer.ok) return null;
    const record = new DOMParser().parseFromString(await answer.text(), "text/html");
    const name = document.createElement("h2"), link = document.createElement("a");
    link.href = `${home}organisation/${slug}/`;
    link.textContent = record.querySelector("h1").textContent;
    name.append(link);
    item.append(name);
    record.querySelectorAll("article > .banner, .answer > *").forEach(part => item.append(document.importNode(part, true)));
    return item;
  };
  const address = () => location.href.split("#")[0] + "#" + list.join("+");
  const drawCode = () => {
    const squares = window.lebonplanQr && list.length ? window.lebonplanQr(address()) : null, place = page.querySelector(".qr");
    place.textContent = "";
    if (!squares) return;
    const size = squares.length + 8, ns = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(ns, "svg"), path = document.createElementNS(ns, "path");
    svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", place.dataset.label);
    path.setAttribute("d", squares.map((row, y) => row.map((dark, x) => dark ? `M${x + 4} ${y + 4}h1v1h-1z` : "").join("")).join(""));
    svg.append(path);
    place.append(svg);
  };
  const render = async () => {
    const items = await Promise.all(list.map(slug => entry(slug).catch(() => null)));
    entries.textContent = "";
    items.filter(Boolean).forEach(item => entries.append(item));
    note.hidden = list.length > 0;
    page.querySelector(".actions").hidden = !list.length;
    page.querySelector(".forget").hidden = kept() === null;
    addStars();
    drawCode();
    if (window.lebonplanHours) window.lebonplanHours.refresh();
  };
  const fromAddress = () => {
    const shared = slugs(decodeURIComponent(location.hash.slice(1)));
    if (shared.length) list = shared;
    return render();
  };
  page.addEventListener("click", event => {
    const action = event.target.closest("button[data-action]");
    if (!action) return;
    if (action.dataset.action === "print") window.print();
    if (action.dataset.action === "forget") { forget(); list = []; history.replaceState(null, "", location.pathname); render(); }
    if (action.dataset.action === "share") {
      const done = () => { page.querySelector(".shared").textContent = address(); };
      if (navigator.share) navigator.share({ title: document.title, url: address() }).catch(done);
      else if (navigator.clipboard) navigator.clipboard.writeText(address()).then(done, done);
      else done();
    }
  });
  window.addEventListener("hashchange", fromAddress);
  fromAddress();
})();
