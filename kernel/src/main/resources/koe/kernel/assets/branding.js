// Shows a branding while it is typed, and takes a picture along as text. Saving works without it,
// but for the picture.
(() => {
  const form = document.querySelector("form[data-branding]");
  if (!form) return;
  const look = form.querySelector("[data-look]");
  const file = form.querySelector("[data-logo]");
  const picture = form.querySelector("input[type=hidden][name=logo]");
  let timer = 0;
  const show = () => { clearTimeout(timer); timer = setTimeout(() => form.requestSubmit(look), 400); };
  form.addEventListener("input", (event) => { if (event.target !== file) show(); });
  file.addEventListener("change", () => {
    if (!file.files[0]) return;
    const reader = new FileReader();
    reader.onload = () => { picture.value = reader.result; show(); };
    reader.readAsDataURL(file.files[0]);
  });
})();
