// The panel beside the picture: all offices, the lines of one, the statements of a line; with the keyboard too.
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") Object.entries(value).forEach(([event, react]) => made.addEventListener(event, react));
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== ""));
  return made;
}

// A list of buttons of which one is in the order of tabs; the arrows go to the others.
function buttons(items) {
  const list = element("ul");
  items.forEach(({ text, more, choose, key }, number) => {
    const button = element(
      "button",
      { type: "button", tabindex: number ? "-1" : "0", "data-key": key, on: { click: choose } },
      text,
      more ? element("small", {}, more) : "",
    );
    list.append(element("li", {}, button));
  });
  list.addEventListener("keydown", (event) => {
    const all = [...list.querySelectorAll("button")].filter((button) => !button.closest("li").hidden);
    const at = all.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || !all[next]) return;
    event.preventDefault();
    all.forEach((button) => (button.tabIndex = -1));
    all[next].tabIndex = 0;
    all[next].focus();
  });
  return list;
}

export function openPanel({ place, network, say, announce, onShow }) {
  const title = place.querySelector("h3");
  const hint = place.querySelector("#panel-hint");
  const body = place.querySelector(".panel-body");
  const trail = [];
  const name = (iri) => network.offices.get(iri).label;
  const sides = (line) => `${name(line.source)} ${line.layer === "kind" ? "–" : "→"} ${name(line.target)}`;

  function turn(heading, content, chosen, move) {
    title.textContent = heading;
    hint.hidden = trail.length > 0;
    body.replaceChildren(
      ...(trail.length
        ? [element("p", {}, element("button", { type: "button", class: "plain back", on: { click: back } }, say("panel_back")))]
        : []),
      ...content,
    );
    onShow(chosen);
    place.scrollTop = 0;
    if (move) title.focus();
  }

  function all(move) {
    trail.length = 0;
    const offices = [...network.offices.values()].sort((one, other) => one.label.localeCompare(other.label, "id"));
    const list = buttons(
      offices.map((office) => ({
        key: office.iri,
        text: office.label,
        more: say("panel_lines", { n: office.lines.length }),
        choose: () => choose(office.iri, true),
      })),
    );
    const find = element("input", {
      type: "search",
      on: {
        input: () => {
          const wanted = find.value.trim().toLowerCase();
          const items = [...list.children];
          items.forEach((item) => (item.hidden = !item.textContent.toLowerCase().includes(wanted)));
          const first = items.find((item) => !item.hidden);
          list.querySelectorAll("button").forEach((button) => (button.tabIndex = -1));
          if (first) first.firstChild.tabIndex = 0;
        },
      },
    });
    turn(say("net_ends"), [element("label", {}, say("panel_find"), find), list], [], move);
  }

  function office(iri, move) {
    const found = network.offices.get(iri);
    const lines = [...found.lines].sort((one, other) => one.label.localeCompare(other.label) || sides(one).localeCompare(sides(other)));
    const list = buttons(
      lines.map((line) => ({
        key: line.key,
        text: sides(line),
        more: `${line.label} · ${say(line.inferred ? "inferred" : "stated")}`,
        choose: () => choose(line.key, true),
      })),
    );
    const type = found.type ? element("p", { class: "quiet" }, say(`class_${found.type}`)) : "";
    const link = element("p", {}, element("a", { href: found.href }, say("panel_open")));
    turn(found.label, [...(type ? [type] : []), link, list], [iri], move);
  }

  function line(key, move) {
    const found = network.lines.get(key);
    const statements = found.statements.map((one) =>
      element(
        "div",
        { class: `said ${found.family} ${one.derivation}` },
        element("p", {}, element("span", { class: `badge ${one.derivation}` }, say(one.derivation))),
        element("p", { lang: "id" }, `${one.source_label} – ${one.target_label}${one.via ? ` (${say("via")} ${one.via.replaceAll(" > ", ", ")})` : ""}`),
        one.quote ? element("blockquote", { lang: "id" }, one.quote) : "",
        element("p", { class: "quiet", lang: "id" }, one.citation.replaceAll(" | ", "; ")),
        element("p", {}, element("a", { href: one.href }, say("statement"))),
      ),
    );
    turn(`${sides(found)}: ${found.label}`, statements, [key], move);
  }

  function view(id, move) {
    if (network.offices.has(id)) office(id, move);
    else if (network.lines.has(id)) line(id, move);
    else all(move);
  }

  // An empty id clears the choice.
  function choose(id, move = false) {
    if (!id) {
      all(move);
      announce(say("panel_cleared"));
      return;
    }
    if (trail.at(-1) !== id) trail.push(id);
    view(id, move);
    announce(say("panel_chosen", { name: title.textContent }));
  }

  function back() {
    const left = trail.pop();
    const id = trail.at(-1) ?? "";
    view(id, false);
    announce(id ? say("panel_chosen", { name: title.textContent }) : say("panel_cleared"));
    const button = [...body.querySelectorAll("button[data-key]")].find((one) => one.dataset.key === left);
    if (button) {
      body.querySelectorAll("button[data-key]").forEach((one) => (one.tabIndex = -1));
      button.tabIndex = 0;
    }
    (button ?? title).focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && trail.length && !event.defaultPrevented) back();
  });
  all(false);
  return { choose };
}
