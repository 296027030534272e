/* The switches of the home page travel with the reader: each need opens with the same ones set. */
(() => {
  const form = document.querySelector(".home-switches");
  if (!form) return;
  const links = document.querySelectorAll(".tile");
  const apply = () => {
    const query = [...form.elements].filter(control => control.checked).map(control => control.name + "=1").join("&");
    links.forEach(link => { link.search = query; });
  };
  form.addEventListener("change", apply);
  form.hidden = false;
  apply();
})();
