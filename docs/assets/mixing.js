/* Two products are picked, and the row of the table that is about both is the answer. */
(() => {
  const form = document.querySelector(".mix");
  if (!form) return;
  const [one, other] = form.querySelectorAll("select"), answer = form.querySelector(".mix-answer");
  const say = () => {
    const row = one.value && other.value && [...document.querySelectorAll("[data-pair]")]
      .find(each => [`${one.value} ${other.value}`, `${other.value} ${one.value}`].includes(each.dataset.pair));
    answer.textContent = "";
    answer.className = "mix-answer" + (row ? " " + row.className : "");
    if (row) answer.append(...[...row.querySelector("td").cloneNode(true).childNodes]);
    [one, other].forEach((select, place) => [...select.options].forEach(option => {
      option.disabled = Boolean(option.value) && option.value === [other, one][place].value;
    }));
  };
  form.addEventListener("change", say);
  form.addEventListener("submit", event => event.preventDefault());
  form.hidden = false;
  say();
})();
