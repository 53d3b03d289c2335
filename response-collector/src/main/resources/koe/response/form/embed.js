// Shows a Koe survey where this script stands: <script src="…/r/embed.js" data-koe="KEY" async></script>
(() => {
  const script = document.currentScript;
  if (!script || !script.dataset.koe) return;
  const frame = document.createElement("iframe");
  const language = script.dataset.language || document.documentElement.lang;
  const query = language ? "?lang=" + encodeURIComponent(language) : "";
  frame.src = new URL("/r/embed/" + encodeURIComponent(script.dataset.koe) + query, script.src).href;
  frame.title = script.dataset.title || "Survey";
  frame.loading = "lazy";
  frame.referrerPolicy = "no-referrer";
  frame.setAttribute("sandbox", "allow-forms allow-same-origin allow-popups");
  frame.width = "100%";
  frame.height = script.dataset.height || "560";
  frame.setAttribute("frameborder", "0");
  script.after(frame);
})();
