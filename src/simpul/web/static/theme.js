// Light or dark as the reader chose, else as the system has it. Loaded in the head, so that no page flashes.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const read = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // storage is closed to this site
    }
  };
  const show = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  };
  show(read());
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("button.theme");
    if (!button) return;
    button.hidden = false;
    const now = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");
    button.addEventListener("click", () => {
      const theme = now() === "dark" ? "light" : "dark";
      show(theme);
      try {
        localStorage.setItem("theme", theme);
      } catch {
        // the choice holds for this page
      }
    });
  });
})();
