(() => {
  const root = document.documentElement;
  const button = document.getElementById("language");
  button.addEventListener("click", () => {
    const toEnglish = root.dataset.show === "zh";
    root.dataset.show = toEnglish ? "en" : "zh";
    root.lang = toEnglish ? "en" : "zh-CN";
    button.textContent = toEnglish ? "中文" : "English";
  });
  for (const box of document.querySelectorAll(".filters input")) {
    box.addEventListener("change", () => {
      for (const entry of document.querySelectorAll(`.timeline.long li[data-kind="${box.dataset.kind}"]`)) entry.hidden = !box.checked;
    });
  }
  addEventListener("beforeprint", () => document.querySelectorAll(".incident details").forEach(part => { part.open = true; }));
})();
