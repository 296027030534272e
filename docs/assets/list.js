/* A list of organisations is filtered, ordered (open first, then soonest, then nearest) and kept in the address. */
(() => {
  const form = document.querySelector(".filters");
  const list = document.querySelector(".cards");
  if (!form || !list || !window.lebonplanHours) return;
  const cards = [...list.children].map((element, rank) => ({
    element, rank,
    tags: (element.dataset.tags || "").split(" "),
    places: (element.dataset.places || "").split(" ").filter(Boolean).map(place => place.split(",").map(Number)),
    sinks: Number(element.dataset.sinks || 0),
    table: (element.querySelector("[data-hours]") || { dataset: {} }).dataset.hours
  }));
  const controls = [...form.elements].filter(control => control.name);
  /* The options in their order: their numbers are what data-tags says of a card. */
  const options = controls.reduce((all, control) => all.concat(
    control.type !== "checkbox" ? [...control.options].slice(1) : control.closest("details") ? control : []), []);
  options.forEach((option, number) => Object.assign(option, { number: String(number), name_: option.text }));
  const result = form.querySelector(".result"), lift = form.querySelector(".lift"), clear = form.querySelector("[type=reset]");
  const note = form.querySelector(".near-note");
  let here = null;

  /* The position never leaves the phone: distances are counted here, as the crow flies, and shown rounded. */
  const metres = ([lat, lon], [toLat, toLon]) => {
    const degree = 111320, x = (toLon - lon) * degree * Math.cos(lat * Math.PI / 180), y = (toLat - lat) * degree;
    return Math.hypot(x, y);
  };
  const roundly = distance => {
    const number = distance < 1000 ? Math.max(50, Math.round(distance / 50) * 50) : Math.round(distance / 100) / 10;
    return "≈ " + number.toLocaleString(document.documentElement.lang) + (distance < 1000 ? " m" : " km");
  };

  const wanted = () => controls.filter(control => control.type === "checkbox" ? control.checked : control.value);
  const passes = (card, control) => {
    if (control.name === "open") return card.state === "open";
    if (control.name === "near") return true;
    return has(card, control.type === "checkbox" ? control : control.selectedOptions[0], control.name);
  };
  const has = (card, option, name) => card.tags.includes(option.number) || name === "for" && card.tags.includes("*");
  const label = control => control.type === "checkbox"
    ? control.nextElementSibling.firstChild.textContent.trim() : control.selectedOptions[0].name_;
  const many = count => count === 1 ? result.dataset.one : result.dataset.many.replace("#", count);

  const ask = () => cards.forEach(card => {
    const answer = card.table ? window.lebonplanHours.answer(card.table, Date.now()) : { state: "call" };
    card.state = answer.state;
    card.opens = answer.state === "open" ? "" : answer.next || "9999";
    card.distance = here && card.places.length ? Math.min(...card.places.map(place => metres(here, place))) : Infinity;
  });
  const order = (one, other) =>
    one.sinks - other.sinks || (here ? one.distance - other.distance || 0 : 0) ||
    (one.state === "open" ? 0 : 1) - (other.state === "open" ? 0 : 1) ||
    (one.opens < other.opens ? -1 : one.opens > other.opens ? 1 : one.rank - other.rank);

  const showDistance = card => {
    let shown = card.element.querySelector(".distance");
    if (!shown) {
      shown = document.createElement("p");
      shown.className = "distance";
      card.element.querySelector(".what").after(shown);
    }
    shown.textContent = card.distance < Infinity ? roundly(card.distance) : "";
  };
  const counts = active => controls.forEach(control => {
    const others = active.filter(other => other !== control);
    const among = cards.filter(card => others.every(other => passes(card, other)));
    if (control.type === "checkbox") {
      const count = control.nextElementSibling.querySelector(".count");
      if (count) count.textContent = among.filter(card => passes(card, control)).length;
    } else {
      [...control.options].slice(1).forEach(option => {
        option.textContent = `${option.name_} (${among.filter(card => has(card, option, control.name)).length})`;
      });
    }
  });
  /* Nothing left: say which filter, taken away, brings how many back. */
  const suggest = active => {
    lift.textContent = "";
    active.forEach(control => {
      const count = cards.filter(card => active.every(other => other === control || passes(card, other))).length;
      if (!count || control.name === "near") return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button";
      button.textContent = result.dataset.lift.replace("§", label(control)).replace("#", count);
      button.onclick = () => { set(control, ""); apply(); };
      lift.append(button);
    });
  };
  const set = (control, value) => {
    if (control.type === "checkbox") control.checked = Boolean(value); else control.value = value;
  };

  const apply = () => {
    ask();
    const active = wanted();
    const shown = cards.filter(card => active.every(control => passes(card, control)));
    cards.sort(order).forEach((card, place) => {
      card.element.hidden = !shown.includes(card);
      showDistance(card);
      if (list.children[place] !== card.element) list.insertBefore(card.element, list.children[place]);
    });
    list.classList.add("ordered");
    counts(active);
    result.textContent = many(shown.length);
    lift.hidden = shown.length > 0;
    if (shown.length === 0) suggest(active);
    clear.hidden = active.length === 0;
    const query = new URLSearchParams(active.map(control => [control.name, control.type === "checkbox" ? "1" : control.value]));
    history.replaceState(null, "", location.pathname + (active.length ? "?" + query : "") + location.hash);
  };

  const locate = control => {
    note.hidden = !control.checked;
    if (!control.checked) { here = null; return apply(); }
    note.textContent = note.dataset.asking;
    const refused = () => { control.checked = false; note.textContent = note.dataset.refused; form.querySelector("details").open = true; apply(); };
    if (!navigator.geolocation) return refused();
    navigator.geolocation.getCurrentPosition(found => {
      here = [found.coords.latitude, found.coords.longitude];
      note.textContent = note.dataset.privacy;
      apply();
    }, refused, { maximumAge: 300000, timeout: 15000 });
  };

  const query = new URLSearchParams(location.search);
  controls.forEach(control => {
    const value = query.get(control.name) || "";
    set(control, value);
    if (value && control.closest("details")) control.closest("details").open = true;
    control.addEventListener("change", () => control.name === "near" ? locate(control) : apply());
  });
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", event => {
    event.preventDefault();
    controls.forEach(control => set(control, ""));
    here = null;
    note.hidden = true;
    apply();
  });
  form.querySelector(".print").onclick = () => print();
  form.hidden = false;
  document.querySelectorAll(".count-line").forEach(line => { line.hidden = true; });
  apply();
  const near = controls.find(control => control.name === "near");
  if (near && near.checked) locate(near);
  setInterval(() => document.hidden || apply(), 60000);
})();
