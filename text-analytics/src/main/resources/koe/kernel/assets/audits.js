// Judging comments by keyboard; the page works without.
const form = document.getElementById("audit");
const undo = document.getElementById("undo");
const moods = form ? [...form.querySelectorAll("input[name=sentiment]")] : [];
const themes = form ? [...form.querySelectorAll("input[name=theme]")] : [];
let place = -1;

const go = (to) => {
  if (themes.length === 0) return;
  place = Math.max(0, Math.min(themes.length - 1, to));
  themes[place].focus();
};
const send = (step) => form?.requestSubmit(form.querySelector(`button[value=${step}]`));
const mood = (index) => {
  if (moods[index]) {
    moods[index].checked = true;
    moods[index].focus();
  }
};
const keys = {
  1: () => mood(0),
  2: () => mood(1),
  3: () => mood(2),
  4: () => mood(3),
  j: () => go(place + 1),
  k: () => go(place - 1),
  s: () => send("judge"),
  x: () => send("pass"),
  u: () => undo?.requestSubmit(),
};
themes.forEach((box, index) => box.addEventListener("focus", () => (place = index)));
document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  const typing = event.target.matches?.("textarea, select, input:not([type=radio], [type=checkbox])");
  if (plain && !typing && keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});
