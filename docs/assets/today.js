/* What depends on the moment: dated parts come and go by the calendar of Brussels, doors that are open stand first. */
(() => {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Brussels" });
  document.querySelectorAll("[data-until]").forEach(element => {
    element.hidden = element.dataset.until < today || element.dataset.from > today;
  });

  const groups = [...document.querySelectorAll(".doors")].map(group => {
    const lists = [...group.querySelectorAll("ul.cards")];
    return { group, lists, shown: lists[0].children.length, cards: [...group.querySelectorAll(".card")] };
  });
  const key = card => {
    const { state, next } = window.lebonplanHours.answer((card.querySelector("[data-hours]") || { dataset: {} }).dataset.hours, Date.now());
    return (card.dataset.sinks || 0) + (state === "open" ? "0" : "1") + (10 + Number(card.dataset.rank)) + (next || "9999");
  };
  const order = () => groups.forEach(({ group, lists, shown, cards }) => {
    const sorted = cards.map((card, place) => ({ card, place, key: key(card) }))
      .sort((one, other) => one.key < other.key ? -1 : one.key > other.key ? 1 : one.place - other.place);
    sorted.forEach(({ card }, place) => {
      const list = lists[place < shown ? 0 : 1], at = list.children[place < shown ? place : place - shown];
      if (at !== card) list.insertBefore(card, at || null);
    });
    group.classList.add("ordered");
  });
  document.addEventListener("lebonplan:hours", order);
  order();
})();
