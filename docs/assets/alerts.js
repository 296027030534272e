/* Alerts and dated days are shown from their first day to their last, on the calendar of Brussels, even on an old copy. */
(() => {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Brussels" });
  document.querySelectorAll("[data-until]").forEach(element => {
    element.hidden = element.dataset.until < today || element.dataset.from > today;
  });
})();
