// Working off follow-ups by keyboard, and the time that is left; the page works without.
const list = document.getElementById("tasks");
if (list) {
  const rows = [...list.querySelectorAll("tr[data-task]")];
  const boxes = [...list.querySelectorAll("input[name=task]")];
  const bar = document.getElementById("bulk");
  const count = document.getElementById("chosen");
  const all = document.getElementById("choose-all");
  let place = -1;

  const refresh = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    bar.hidden = chosen === 0;
    count.textContent = chosen === 0 ? "" : list.dataset.chosen.replace("{0}", chosen);
    if (all) all.checked = chosen > 0 && chosen === boxes.length;
  };
  const go = (to) => {
    if (rows.length === 0) return;
    place = Math.max(0, Math.min(rows.length - 1, to));
    rows[place].querySelector("a").focus();
    rows[place].scrollIntoView({ block: "nearest" });
  };
  const press = (what) => {
    const button = bar.querySelector(`button[value=${what}]`);
    if (!boxes.some((box) => box.checked) && place >= 0) boxes[place].checked = true;
    if (boxes.some((box) => box.checked)) list.requestSubmit(button);
  };
  const keys = {
    j: () => go(place + 1),
    k: () => go(place - 1),
    x: () => {
      if (place < 0) go(0);
      boxes[place].checked = !boxes[place].checked;
      refresh();
    },
    t: () => press("take"),
    w: () => press("waiting"),
    n: () => press("noReply"),
    u: () => document.querySelector("#undo button")?.click(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  rows.forEach((row, index) => row.addEventListener("focusin", () => { place = index; }));
  list.addEventListener("change", refresh);
  if (all) {
    all.closest("label").hidden = false;
    all.addEventListener("change", () => {
      boxes.forEach((box) => { box.checked = all.checked; });
      refresh();
    });
  }
  refresh();

  const words = (due) => {
    const minutes = Math.floor(Math.abs(due - Date.now()) / 60000);
    const kind = due < Date.now() ? "late" : "left";
    const form = minutes >= 2880 ? "Days" : "Hours";
    return list.dataset[kind + form]
      .replace("{0}", Math.floor(form === "Days" ? minutes / 1440 : minutes / 60))
      .replace("{1}", minutes % 60);
  };
  setInterval(() => {
    for (const time of list.querySelectorAll("time[data-due]")) {
      time.textContent = words(Number(time.dataset.due));
    }
  }, 30000);
}
