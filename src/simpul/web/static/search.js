// Suggestions below the boxes for searching (the combobox pattern of the ARIA Authoring Practices Guide).
// Without this script the boxes search when the form is sent.
(() => {
  const PAUSE = 120; // milliseconds without a key before suggestions are asked for
  let boxes = 0;

  const attach = (form) => {
    const input = form.querySelector("input[type=search]");
    const list = document.createElement("ul");
    list.className = "suggestions";
    list.id = `suggestions-${(boxes += 1)}`;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", document.querySelector(`label[for="${input.id}"]`)?.textContent ?? "");
    form.append(list);
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

    let waiting = 0;
    let asked = null;
    let typed = "";
    let chosen = -1;

    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (place) => {
      const options = [...list.children];
      chosen = place;
      options.forEach((option, index) => option.setAttribute("aria-selected", String(index === place)));
      if (place < 0) {
        input.value = typed;
        input.removeAttribute("aria-activedescendant");
      } else {
        input.value = options[place].dataset.text;
        input.setAttribute("aria-activedescendant", options[place].id);
        options[place].scrollIntoView({ block: "nearest" });
      }
    };
    const go = (option) => {
      const address = new URL(option.dataset.address);
      location.assign(address.pathname + address.search + address.hash);
    };
    const show = ([, texts, descriptions, addresses]) => {
      list.replaceChildren(
        ...texts.map((text, index) => {
          const option = document.createElement("li");
          const note = document.createElement("small");
          option.id = `${list.id}-${index}`;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.dataset.text = text;
          option.dataset.address = addresses[index];
          note.textContent = descriptions[index];
          option.append(text, note);
          return option;
        }),
      );
      chosen = -1;
      list.hidden = texts.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      input.removeAttribute("aria-activedescendant");
    };
    const ask = async () => {
      typed = input.value;
      asked?.abort();
      if (typed.trim().length < 2) return close();
      asked = new AbortController();
      const address = new URL(form.dataset.suggest, location.href);
      address.searchParams.set("q", typed);
      try {
        const response = await fetch(address, { signal: asked.signal });
        const found = response.ok ? await response.json() : null;
        if (found && input.value === typed && document.activeElement === input) show(found);
      } catch {
        // given up for a newer one, or the site cannot be reached: the box works without
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      const last = list.children.length - 1;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) {
          if (event.key === "ArrowDown") ask();
          return;
        }
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        const next = chosen + step;
        choose(next < -1 ? last : next > last ? -1 : next);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        input.value = typed;
        close();
      } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
        event.preventDefault();
        go(list.children[chosen]);
      } else if (event.key === "Tab") {
        close();
      }
    });
    input.addEventListener("blur", close);
    // Before the box loses the focus, which would close the list.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) go(option);
    });
  };

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("form[data-suggest]").forEach(attach));
})();
