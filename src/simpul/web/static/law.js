// Beside the text: the statements of the marked words that are chosen.
(() => {
  const margin = document.querySelector(".margin");
  const page = document.querySelector(".law-page");
  const said = margin?.querySelector(".said");
  const language = document.documentElement.lang;
  const kept = new Map();
  let current = null;

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const note = (words) => said.replaceChildren(element("p", { className: "quiet", textContent: words }));

  const statementsAt = (offset) => {
    if (!kept.has(offset)) {
      const address = new URL(margin.dataset.source, location.href);
      address.searchParams.set("at", offset);
      address.searchParams.set("lang", language);
      const answer = fetch(address).then((response) => {
        if (!response.ok) throw new Error(response.status);
        return response.json();
      });
      answer.catch(() => kept.delete(offset));
      kept.set(offset, answer);
    }
    return kept.get(offset);
  };

  const inTheirLanguage = (address) => {
    const chosen = new URLSearchParams(location.search).get("lang");
    if (!chosen) return address;
    const made = new URL(address, location.href);
    made.searchParams.set("lang", chosen);
    return made.href;
  };

  const item = (one) => element(
    "li",
    {},
    element("span", { className: `kind-of l-${one.layer}`, textContent: margin.dataset[one.layer] ?? one.layer }),
    element("a", { href: inTheirLanguage(one.address), textContent: one.sentence }),
    ...(one.citation ? [element("a", { className: "basis", href: inTheirLanguage(one.provision_address), textContent: one.citation, lang: "id" })] : []),
  );

  const show = async (mark) => {
    if (current === mark) return;
    current?.removeAttribute("aria-current");
    current = mark;
    mark.setAttribute("aria-current", "true");
    margin.classList.add("open");
    const slow = setTimeout(() => note(margin.dataset.wait), 200);
    try {
      const statements = await statementsAt(mark.dataset.at);
      if (current === mark) said.replaceChildren(element("ul", {}, ...statements.map(item)));
    } catch {
      if (current === mark) note(margin.dataset.fail);
    } finally {
      clearTimeout(slow);
    }
  };

  const hide = () => {
    margin.classList.remove("open");
    current?.removeAttribute("aria-current");
    current = null;
    note(margin.dataset.hint);
  };

  if (margin && page) {
    note(margin.dataset.hint);
    const marked = (event) => event.target.closest("a.m[href]");
    page.addEventListener("focusin", (event) => {
      const mark = marked(event);
      // A press of the pointer shows them when it is released, so that what it means to follow stays under it.
      if (mark?.matches(":focus-visible")) show(mark);
    });
    page.addEventListener("click", (event) => {
      const mark = marked(event);
      // Enter on a mark, and a click that opens a tab, follow the link.
      if (!mark || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(mark);
    });
    const close = margin.querySelector(".close");
    close.hidden = false;
    close.addEventListener("click", () => {
      const back = current;
      hide();
      back?.focus({ preventScroll: true });
      hide();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") hide();
    });
    // A mark with no layer left is text again, and no stop on the way through the page.
    const boxes = [...page.querySelectorAll(".layers .key[class*='l-'] input")];
    const filter = () => {
      const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.id.replace("layer-", "l-")));
      for (const mark of page.querySelectorAll("a.m")) {
        const shown = [...mark.classList].some((name) => name.startsWith("l-") && !off.has(name));
        if (shown && mark.dataset.href) {
          mark.setAttribute("href", mark.dataset.href);
          delete mark.dataset.href;
        } else if (!shown && mark.hasAttribute("href")) {
          mark.dataset.href = mark.getAttribute("href");
          mark.removeAttribute("href");
        }
      }
    };
    for (const box of boxes) box.addEventListener("change", filter);
    if (boxes.some((box) => !box.checked)) filter();
  }
})();
