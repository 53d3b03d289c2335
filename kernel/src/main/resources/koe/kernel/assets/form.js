// Makes a customer's page better where JavaScript runs: conditions without a reload, answers kept
// while they are given, and nothing lost when the network is. The page is complete without it.
(() => {
  "use strict";
  const TYPING = 900, CHOOSING = 350, FIRST_RETRY = 2000, LAST_RETRY = 60000;
  const OUTBOX = "koe:";
  const AFTER_COMPOSING = 80;
  const page = document;
  let composing = false, composedAt = -AFTER_COMPOSING, timer = 0, turn = 0, dirty = false;
  let sending = false, unsent = null, retry = 0, pause = FIRST_RETRY, steps = 0, pressed = null;
  let enterOfComposition = false;

  const form = () => page.querySelector("form[data-koe]");
  const find = (selector, inside) => (inside || page).querySelector(selector);
  const all = (selector, inside) => Array.from((inside || page).querySelectorAll(selector));
  const nonce = () => form().elements["koe-nonce"].value;
  const storage = () => {
    try { return window.localStorage; } catch { return null; }
  };

  function say(word) {
    const line = find(".st");
    if (!line) return;
    const text = line.dataset[word] || word;
    if (line.textContent !== text) line.textContent = text;
  }

  // --- What is sent, and what comes back

  function gather(step, whole) {
    const data = new FormData(form());
    data.set("step", step);
    const plain = new URLSearchParams();
    let files = false;
    data.forEach((value, name) => {
      if (typeof value === "string") plain.append(name, value);
      else if (value.name) files = true;
    });
    const sent = files && (whole || step !== "keep") ? data : plain;
    return { action: form().action, body: sent, step: step, nonce: nonce(), personal: !!form().dataset.personal };
  }

  async function post(message, alive) {
    const answer = await fetch(message.action, {
      method: "POST", body: message.body, headers: { Accept: "text/html" }, keepalive: !!alive,
    });
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) throw answer.status;
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  function showWhole(fresh) {
    const onward = find('meta[http-equiv="refresh"]', fresh);
    page.title = fresh.title;
    page.documentElement.lang = fresh.documentElement.lang;
    page.documentElement.dir = fresh.documentElement.dir;
    all("[autofocus]", fresh).forEach((one) => one.removeAttribute("autofocus"));
    find("main").replaceWith(page.importNode(find("main", fresh), true));
    startClock();
    if (onward) {
      location.replace(onward.content.replace(/^[^=]*=/, ""));
      return;
    }
    window.scrollTo(0, 0);
    const first = find(".sum") || find("h1") || find("main");
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  }

  // --- The same page with other answers: touch only what is different and not being typed in

  const blocks = (inside) => all("fieldset,.q,.in", inside).filter((one) => one.parentElement === inside);
  const name = (block, index) => {
    const named = block.id ? block : find("[id]", block);
    return named ? named.id : "passage " + index;
  };

  function shape(block) {
    const copy = block.cloneNode(true);
    all(".p", copy).forEach((problem) => problem.remove());
    [copy].concat(all("*", copy)).forEach((one) => {
      ["checked", "selected", "aria-describedby", "aria-invalid", "tabindex"].forEach((a) => one.removeAttribute(a));
      if (one.tagName === "INPUT" && !/radio|checkbox/.test(one.type)) one.removeAttribute("value");
      if (one.tagName === "TEXTAREA") one.textContent = "";
    });
    return copy.outerHTML;
  }

  const values = (block) => JSON.stringify(all("input,select,textarea", block)
    .filter((field) => field.type !== "file")
    .map((field) => (/radio|checkbox/.test(field.type) ? field.checked && field.value : field.value.trim())));

  /** Where further questions of a block belong: behind its last, before its buttons. */
  const endOf = (block) => {
    const last = blocks(block).pop();
    return last ? last.nextElementSibling : find("button", block);
  };

  /** True if a question came up; a block that is being answered is looked at from the inside. */
  function showBlocks(old, now, end, active) {
    const known = new Map();
    blocks(old).forEach((block, index) => known.set(name(block, index), block));
    const wanted = blocks(now).map((block, index) => [name(block, index), page.importNode(block, true)]);
    const names = new Set(wanted.map((one) => one[0]));
    let place = end, added = false;
    known.forEach((block, key) => names.has(key) || block.remove());
    wanted.reverse().forEach(([key, block]) => {
      let here = known.get(key);
      if (!here) {
        added = true;
        here = block;
      } else if (here.contains(active)) {
        added = showBlocks(here, block, endOf(here), active) || added;
      } else if (shape(here) !== shape(block) || values(here) !== values(block)) {
        here.replaceWith(block);
        here = block;
      }
      if (here.nextElementSibling !== place) old.insertBefore(here, place);
      place = here;
    });
    return added;
  }

  function showPart(fresh) {
    const old = form(), now = find("form[data-koe]", fresh);
    if (!now || now.elements["koe-page"].value !== old.elements["koe-page"].value) {
      showWhole(fresh);
      return;
    }
    const active = page.activeElement, added = showBlocks(old, now, find(".blocks-end", old), active);
    all('input[type=hidden][name^="koe-"]', now).forEach((field) => {
      old.elements[field.name].value = field.value;
    });
    ["h1", "h2", ".nav", "progress"].forEach((part) => {
      const here = find(part), there = find(part, fresh);
      if (here && there && !here.contains(active) && here.outerHTML !== there.outerHTML) {
        here.replaceWith(page.importNode(there, true));
      }
    });
    const state = find(".st", fresh);
    say(added ? "news" : state ? state.textContent : "");
  }

  // --- Keeping answers while they are given

  function plan(wait) {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(keep, wait);
  }

  async function keep() {
    if (!form() || sending) return;
    if (unsent) {
      if (unsent.step === "keep") remember(gather("keep"));
      return;
    }
    if (composing) {
      plan(TYPING);
      return;
    }
    const message = gather("keep"), mine = ++turn;
    dirty = false;
    try {
      const fresh = await post(message);
      if (mine === turn && !sending && !dirty && !composing) showPart(fresh);
    } catch {
      if (mine === turn && !sending) wait(message);
    }
  }

  // --- Going on, back, and sending

  async function go(step, walked) {
    if (sending || !form()) return;
    clearTimeout(timer);
    turn++;
    say("sending");
    await send(gather(step), walked);
  }

  /** Files go at once, so that the page can say what arrived. */
  async function upload(field) {
    all(".p", field.parentElement).forEach((one) => one.remove());
    if (!field.files.length || sending) return;
    if (Array.from(field.files).some((file) => file.size > Number(field.dataset.most))) {
      const large = page.createElement("p");
      large.className = "p";
      large.setAttribute("role", "alert");
      large.textContent = field.dataset.large;
      field.before(large);
      field.value = "";
      return;
    }
    clearTimeout(timer);
    turn++;
    say("sending");
    await send(gather("keep", true));
    const again = page.getElementById(field.id);
    if (again && !find(".sum")) again.focus();
  }

  async function send(message, walked) {
    sending = true;
    const from = form().elements["koe-page"].value;
    find("main").setAttribute("aria-busy", "true");
    try {
      const fresh = await post(message);
      done(message);
      showWhole(fresh);
      if (message.step === "next" && !walked && form() && form().elements["koe-page"].value !== from && find(".b")) {
        history.pushState({ koe: ++steps }, "");
      }
    } catch {
      wait(message);
    } finally {
      sending = false;
      if (find("main")) find("main").removeAttribute("aria-busy");
    }
  }

  // --- Without a network: kept on this device, sent once by one tab

  function remember(message) {
    unsent = message;
    if (!(message.body instanceof URLSearchParams)) return false;
    try {
      storage().setItem(OUTBOX + message.nonce, JSON.stringify({
        action: message.action, body: message.body.toString(), personal: message.personal,
      }));
      return true;
    } catch {
      return false; // There is no room on this device: the page keeps it as long as it is open.
    }
  }

  function wait(message) {
    say(remember(message) ? "waiting" : "open");
    clearTimeout(retry);
    retry = setTimeout(again, pause);
    pause = Math.min(pause * 2, LAST_RETRY);
  }

  function forget(key) {
    try { storage().removeItem(OUTBOX + key); } catch { /* Then nothing was kept. */ }
  }

  function done(message) {
    forget(message.nonce);
    unsent = null;
    pause = FIRST_RETRY;
  }

  async function again() {
    clearTimeout(retry);
    if (!unsent || sending || !form()) return;
    // What was typed since goes along, unless the person has sent it already.
    const message = unsent.step === "keep" ? gather("keep") : unsent;
    if (message.step !== "keep") {
      await send(message);
      return;
    }
    const mine = ++turn;
    try {
      const fresh = await post(message);
      done(message);
      if (mine === turn && !dirty && !composing) showPart(fresh);
      else plan(CHOOSING);
    } catch {
      wait(message);
    }
  }

  /** Sends what an earlier visit left on this device. */
  async function empty() {
    const box = storage();
    if (!box) return;
    for (const key of Object.keys(box).filter((one) => one.startsWith(OUTBOX))) {
      const kept = box.getItem(key);
      if (!kept || (form() && key === OUTBOX + nonce())) continue;
      const left = JSON.parse(kept);
      try {
        const fresh = await post({ action: left.action, body: new URLSearchParams(left.body) });
        box.removeItem(key);
        // What somebody said through a public link is not shown to who comes next.
        if (left.personal && form() && left.action === form().action) showWhole(fresh);
      } catch { /* It stays for the next time. */ }
    }
  }

  const emptyOnce = () => {
    if (!storage() || !Object.keys(storage()).some((one) => one.startsWith(OUTBOX))) return;
    if (navigator.locks) navigator.locks.request("koe", { ifAvailable: true }, (lock) => lock && empty());
    else empty();
  };

  // --- Limits of time: shown, warned of, and at the end what is there is sent

  let ends = 0, ticking = 0, warned = false;

  function startClock() {
    clearInterval(ticking);
    const line = find("[data-left]");
    if (!line) return;
    ends = Date.now() + Number(line.dataset.left) * 1000;
    warned = false;
    ticking = setInterval(tick, 1000);
    tick();
  }

  function tick() {
    const line = find("[data-left]");
    if (!line || !form()) {
      clearInterval(ticking);
      return;
    }
    const left = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
    const clock = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    find("[role=timer]", line).textContent = line.dataset.short.replace("{0}", clock);
    if (left > 0 && left <= Number(line.dataset.warning) && !warned) {
      warned = true;
      find("[role=status]", line).textContent = line.dataset.warn;
    }
    if (left === 0 && !sending) {
      clearInterval(ticking);
      find("[role=status]", line).textContent = line.dataset.up;
      go("timeup");
    }
  }

  // --- What people do

  // Browsers end a composition before or after its Enter: neither may send the form.
  page.addEventListener("keydown", (event) => {
    enterOfComposition = event.key === "Enter" && (event.isComposing || event.keyCode === 229
      || performance.now() - composedAt < AFTER_COMPOSING);
  });
  ["keyup", "pointerdown"].forEach((kind) => page.addEventListener(kind, () => { enterOfComposition = false; }));
  page.addEventListener("compositionstart", () => { composing = true; });
  page.addEventListener("compositionend", () => {
    composing = false;
    composedAt = performance.now();
    plan(TYPING);
  });
  page.addEventListener("input", (event) => {
    const typed = event.target.form && event.target.form === form() && event.target.type !== "file";
    if (typed && !composing) plan(TYPING);
  });
  page.addEventListener("change", (event) => {
    if (!event.target.form || event.target.form !== form()) return;
    if (event.target.type === "file") upload(event.target);
    else plan(CHOOSING);
  });
  page.addEventListener("click", (event) => {
    pressed = event.target.closest("button");
    const wrong = event.target.closest(".sum a");
    if (wrong) {
      // Not a step in the history, which would lead a page back.
      event.preventDefault();
      const field = page.getElementById(wrong.hash.slice(1));
      if (field) field.focus();
      return;
    }
    const link = event.target.closest(".langs a");
    if (!link || !form() || !dirty && !find(":checked")) return;
    event.preventDefault();
    form().elements["koe-lang"].value = link.lang;
    go("keep");
  });
  page.addEventListener("submit", (event) => {
    if (event.target !== form()) return;
    const button = event.submitter || pressed;
    // Adding and removing is the server's work, with or without this script. The form takes all that
    // was typed along: kept beside it, an older state could win over what was removed.
    if (button && /^koe-(add|remove|drop)$/.test(button.name)) {
      clearTimeout(timer);
      dirty = false;
      return;
    }
    event.preventDefault();
    pressed = null;
    if (enterOfComposition) return;
    unsent = null;
    const step = button && button.name === "step" ? button.value : "next";
    if (step === "back" && steps > 0) history.back();
    else go(step);
  });
  window.addEventListener("popstate", (event) => {
    if (!form()) return;
    const to = (event.state && event.state.koe) || 0, step = to < steps ? "back" : "next";
    steps = to;
    go(step, true);
  });
  window.addEventListener("online", () => {
    pause = FIRST_RETRY;
    again();
    emptyOnce();
  });
  window.addEventListener("storage", (event) => {
    if (unsent && event.key === OUTBOX + unsent.nonce && event.newValue === null) again();
  });
  page.addEventListener("visibilitychange", () => {
    if (page.visibilityState === "hidden" && dirty && form() && !sending && !unsent) {
      dirty = false;
      clearTimeout(timer);
      post(gather("keep"), true).catch(() => plan(CHOOSING));
    }
  });
  startClock();
  emptyOnce();
})();
