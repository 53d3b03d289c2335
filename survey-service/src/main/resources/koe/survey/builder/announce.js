// Says to screen readers what has just happened.

const place = document.createElement("div");
place.className = "said";
place.setAttribute("role", "status");
place.setAttribute("aria-live", "polite");

export function listenHere(parent) {
  parent.append(place);
}

export function announce(text) {
  place.textContent = "";
  requestAnimationFrame(() => { place.textContent = text; });
}
