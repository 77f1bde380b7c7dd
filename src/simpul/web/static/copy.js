// Buttons that copy the words in their attribute data-copy; shown only where there is a clipboard to copy to.
(() => {
  for (const button of document.querySelectorAll("button.copy[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    const label = button.textContent;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
        button.textContent = `✓ ${label}`;
      } catch {
        button.textContent = `✗ ${label}`;
      }
      setTimeout(() => (button.textContent = label), 1600);
    });
  }
})();
