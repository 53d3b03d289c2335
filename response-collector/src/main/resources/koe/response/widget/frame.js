// Stands between a company's page and the survey: asks, shows, measures, reports.
(() => {
  const key = location.pathname.split("/").pop();
  let host = null;
  let survey = null;
  let last = 0;
  let done = false;

  const tell = (type, more) => {
    if (host) parent.postMessage(Object.assign({ koe: key, type }, more), host);
  };

  const measure = () => {
    const page = survey && survey.contentDocument;
    if (!page || !page.body) return;
    const height = Math.ceil(page.body.getBoundingClientRect().bottom + 16);
    if (Math.abs(height - last) < 2) return;
    last = height;
    survey.height = height;
    tell("size", { height });
  };

  const loaded = () => {
    const page = survey.contentDocument;
    if (!page || page.location.href === "about:blank") return;
    new ResizeObserver(measure).observe(page.body);
    // The survey's own script changes pages without loading them.
    new MutationObserver(look).observe(page.documentElement, { childList: true, subtree: true });
    last = 0;
    look();
  };

  const look = () => {
    measure();
    if (done || survey.contentDocument.querySelector("form[method=post]")) return;
    done = true;
    tell("done");
  };

  const show = (language, query) => {
    if (survey) return;
    const address = new URLSearchParams(query);
    if (language) address.set("lang", language);
    survey = document.createElement("iframe");
    survey.title = document.title;
    survey.width = "100%";
    survey.height = "400";
    survey.setAttribute("frameborder", "0");
    survey.addEventListener("load", loaded);
    survey.src = "/r/embed/" + key + "?" + address;
    document.body.append(survey);
  };

  const ask = (user) =>
    fetch("/r/widget/" + key + "/offer", {
      method: "POST",
      credentials: "omit",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(user ? { user } : {}),
    }).then((answer) => (answer.ok ? answer.json() : { show: false }));

  addEventListener("message", (event) => {
    if (event.source !== parent || !event.data || event.data.koe !== key) return;
    host = event.origin;
    if (event.data.type === "ask") {
      ask(String(event.data.user || "")).then(
        (answer) => tell("offer", { show: answer.show === true }),
        () => tell("offer", { show: false }),
      );
    } else if (event.data.type === "show") {
      show(String(event.data.language || ""), String(event.data.query || ""));
    }
  });

  // The page does not know the frame yet, so this first word names nothing and goes to anyone.
  parent.postMessage({ koe: key, type: "ready" }, "*");
})();
