// A cell of a matrix opens where it stands: what its page says of that government, in a dialog.
(() => {
  const dialog = document.getElementById("evidence");
  if (!dialog?.showModal) return;
  const title = dialog.querySelector("h2");
  const body = dialog.querySelector(".dialog-body");
  const whole = dialog.querySelector("[data-page]");
  let opener = null;

  const show = async (link) => {
    const address = new URL(link.href);
    const response = await fetch(address, { headers: { Accept: "text/html" } });
    if (!response.ok) throw new Error(String(response.status));
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const part = page.getElementById(address.hash.slice(1));
    if (!part) throw new Error("no such part");
    title.textContent = page.querySelector("h1").textContent;
    part.removeAttribute("id"); // the page may have a part of that name itself
    body.replaceChildren(document.adoptNode(part));
    whole.href = address.href;
    dialog.showModal();
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cell");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    opener = link;
    show(link).catch(() => location.assign(link.href));
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // outside of it
  });
  dialog.addEventListener("close", () => opener?.focus());
})();
