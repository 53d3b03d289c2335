// Small conveniences; every page works without them.
document.addEventListener("submit", (event) => {
  const question = event.submitter && event.submitter.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button || !navigator.clipboard) return;
  navigator.clipboard.writeText(button.dataset.copy).then(() => {
    const before = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = before; }, 1500);
  });
});
for (const select of document.querySelectorAll("select[data-submit]")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}

// Keys: ? tells which there are, / goes to the search, g and a letter go to a page.
(() => {
  const sheet = document.getElementById("keys");
  if (!sheet || !sheet.showModal) return;
  const pages = new Map(Array.from(document.querySelectorAll("[data-go]"), (link) => [link.dataset.go, link]));
  const list = document.getElementById("keys-list");
  for (const [key, link] of pages) {
    const name = document.createElement("dt");
    for (const one of ["g", key]) name.append(Object.assign(document.createElement("kbd"), { textContent: one }), " ");
    list.append(name, Object.assign(document.createElement("dd"), { textContent: link.textContent }));
  }
  const here = document.querySelector(".keys");
  if (here) document.getElementById("keys-here").textContent = here.textContent;
  let going = 0;
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (typing || sheet.open || event.ctrlKey || event.metaKey || event.altKey) return;
    const link = event.timeStamp < going && pages.get(event.key);
    const search = event.key === "/" && document.querySelector("input[type=search]");
    going = event.key === "g" ? event.timeStamp + 1500 : 0;
    if (!link && !search && event.key !== "?") return;
    // Keys of the page itself must not answer to the second letter.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (link) link.click();
    else if (search) search.focus();
    else sheet.showModal();
  }, true);
})();
