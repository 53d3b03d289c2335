// A Koe survey on your page:
// <script src="https://…/r/embed.js" data-koe="KEY" async></script>
// data-mode: inline (usual), popup, tab, full. data-trigger: now (usual), time:SECONDS, scroll:PERCENT,
// exit, element:SELECTOR, event:NAME. data-user: your own id of the visitor. data-label, data-language.
// data-query: answers to begin with and fields that you signed, as in the address of an open link.
// koe("track", NAME), koe("open"), koe("close"), koe("remove").
(() => {
  const script = document.currentScript;
  if (!script || !script.dataset.koe || script.dataset.koeDone) return;
  script.dataset.koeDone = "yes";
  const { koe: key, user, label } = script.dataset;
  const mode = script.dataset.mode || "inline";
  const language = script.dataset.language || document.documentElement.lang || "";
  const japanese = /^ja/i.test(language);
  const origin = new URL(script.src).origin;
  const [trigger, ...rest] = (script.dataset.trigger || "now").split(":");
  const wanted = rest.join(":");
  const undo = [];
  let frame = null;
  let box = null;
  let tab = null;
  let before = null;
  let ready = false;
  let asked = false;
  let allowed = false;
  let removed = false;

  const dress = (element, styles) => {
    for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  };
  const on = (target, type, listener, options) => {
    target.addEventListener(type, listener, options);
    undo.push(() => target.removeEventListener(type, listener, options));
  };
  const tell = (type, more) =>
    frame.contentWindow.postMessage(Object.assign({ koe: key, type }, more), origin);
  const report = (type) =>
    document.dispatchEvent(new CustomEvent("koe:" + type, { detail: { key } }));

  const make = () => {
    frame = document.createElement("iframe");
    frame.title = script.dataset.title || (japanese ? "アンケート" : "Survey");
    frame.referrerPolicy = "no-referrer";
    frame.setAttribute("sandbox", "allow-forms allow-scripts allow-same-origin allow-popups");
    dress(frame, { border: "0", width: "100%", height: mode === "inline" ? "0" : "calc(100% - 48px)", display: "block", "color-scheme": "light" });
    frame.src = origin + "/r/widget/" + encodeURIComponent(key);
    box = document.createElement("div");
    box.append(frame);
    if (mode === "inline") {
      script.after(box);
      return;
    }
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", frame.title);
    if (mode === "full") box.setAttribute("aria-modal", "true");
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", japanese ? "閉じる" : "Close");
    dress(close, { position: "absolute", top: "4px", right: "4px", width: "40px", height: "40px", border: "0", "border-radius": "20px", background: "#fff", color: "#222", font: "24px/1 sans-serif", cursor: "pointer" });
    close.addEventListener("click", hide);
    box.append(close);
    dress(box, {
      position: "fixed", "z-index": "2147483000", background: "#fff", display: "none", overflow: "hidden", "padding-top": "48px", "box-sizing": "border-box",
      ...(mode === "full"
        ? { inset: "0" }
        : { right: "16px", bottom: "16px", width: "min(420px, calc(100vw - 32px))", height: "min(560px, calc(100vh - 32px))", "border-radius": "12px", "box-shadow": "0 8px 32px rgba(0,0,0,.3)" }),
    });
    document.body.append(box);
    on(document, "keydown", (event) => { if (event.key === "Escape") hide(); });
  };

  const makeTab = () => {
    tab = document.createElement("button");
    tab.type = "button";
    tab.textContent = label || (japanese ? "ご意見" : "Feedback");
    dress(tab, { position: "fixed", right: "0", top: "40%", "z-index": "2147482999", "writing-mode": "vertical-rl", padding: "14px 8px", border: "0", "border-radius": "8px 0 0 8px", background: "#234", color: "#fff", font: "16px/1.2 sans-serif", cursor: "pointer" });
    tab.addEventListener("click", open);
    document.body.append(tab);
  };

  const reveal = () => {
    tell("show", { language, query: script.dataset.query || "" });
    if (mode !== "inline") {
      before = document.activeElement;
      dress(box, { display: "block" });
      frame.focus();
    }
    report("shown");
  };

  function hide() {
    if (!box || box.style.display === "none") return;
    if (mode !== "inline") dress(box, { display: "none" });
    if (before && before.focus) before.focus();
    report("closed");
  }

  function open() {
    if (removed) return;
    if (allowed && ready) {
      reveal();
      return;
    }
    allowed = true;
    if (!frame) make();
  }

  // The server decides: sampled, not asked too recently, and still open.
  const ask = () => {
    if (removed || asked) return;
    asked = true;
    if (!frame) make();
    else if (ready) tell("ask", { user });
  };

  const remove = () => {
    removed = true;
    undo.splice(0).forEach((step) => step());
    if (box) box.remove();
    if (tab) tab.remove();
    delete script.dataset.koeDone;
    if (window.koe === command) delete window.koe;
  };

  const tracked = (name) => {
    if (trigger === "event" && name === wanted) ask();
  };

  function command(what, name) {
    if (what === "track") tracked(name);
    else if (what === "open") open();
    else if (what === "close") hide();
    else if (what === "remove") remove();
  }

  on(window, "message", (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== origin) return;
    const said = event.data;
    if (!said || said.koe !== key) return;
    if (said.type === "ready") {
      ready = true;
      if (allowed) reveal();
      else if (asked) tell("ask", { user });
    } else if (said.type === "offer" && said.show === true) {
      allowed = true;
      if (mode === "tab") makeTab();
      else reveal();
    } else if (said.type === "size" && mode === "inline" && said.height > 0 && said.height < 20000) {
      dress(frame, { height: said.height + "px" });
    } else if (said.type === "done") {
      report("answered");
    }
  });

  const watch = {
    now: ask,
    time: () => {
      const timer = setTimeout(ask, Math.max(0, Number(wanted) || 0) * 1000);
      undo.push(() => clearTimeout(timer));
    },
    scroll: () => on(window, "scroll", () => {
      const whole = document.documentElement.scrollHeight - innerHeight;
      if (whole <= 0 || (scrollY / whole) * 100 >= (Number(wanted) || 50)) ask();
    }, { passive: true }),
    exit: () => on(document, "mouseout", (event) => {
      if (!event.relatedTarget && event.clientY <= 0) ask();
    }),
    element: () => {
      const element = document.querySelector(wanted);
      if (!element) {
        // It may stand further down on a page that is still being read.
        if (document.readyState === "loading") on(document, "DOMContentLoaded", watch.element, { once: true });
        return;
      }
      const seen = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) ask();
      });
      seen.observe(element);
      undo.push(() => seen.disconnect());
    },
    event: () => {},
  };
  const earlier = Array.isArray(window.koe && window.koe.q) ? window.koe.q : [];
  window.koe = command;
  (watch[trigger] || ask)();
  earlier.forEach((one) => command(...one));
})();
