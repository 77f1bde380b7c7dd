// Buttons that copy the words in their attribute data-copy and then say what data-done says; shown only where there is a
// clipboard to copy to.
(() => {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("button.copy[data-copy]")) {
    const label = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
        button.textContent = `✓ ${button.dataset.done}`;
      } catch {
        button.textContent = `✗ ${label}`;
      }
      setTimeout(() => (button.textContent = label), 1600);
    });
  }
})();
