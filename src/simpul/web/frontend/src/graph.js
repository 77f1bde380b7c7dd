// Results as a graph: the triples of CONSTRUCT and DESCRIBE, or two columns of a table joined by their rows.
import { choice, cut, draw, icon, say, short } from "./drawing.js";

const MOST_NODES = 120;
const WIDTH = 1000;
const HEIGHT = 640;
const STEPS = 260;
const NONE = "";
const LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

export default class Graph {
  priority = 4;
  label = say("Graf", "Graph");
  hideFromSelection = false;

  constructor(yasr) {
    this.yasr = yasr;
  }

  canHandleResults() {
    const results = this.yasr.results;
    if (!results) return false;
    if (this.triples().length) return true;
    const bindings = results.getBindings?.();
    return Boolean(bindings && bindings.length > 0 && results.getVariables().length > 1);
  }

  getIcon() {
    return icon("M6 3a3 3 0 1 1-1 5.8V15a3 3 0 1 1-2 0V8.8A3 3 0 0 1 6 3m0 0m12 0a3 3 0 0 1 1 5.8A8 8 0 0 1 12 17l-3 .2v-2l3-.2a6 6 0 0 0 5-6.200A3 3 0 0 1 18 3");
  }

  triples() {
    try {
      return this.yasr.results.getStatements?.() ?? [];
    } catch {
      return [];
    }
  }

  draw() {
    const triples = this.triples();
    const controls = document.createElement("p");
    controls.className = "picture-choices";
    let edges;
    if (triples.length) {
      edges = this.fromTriples(triples);
    } else {
      const names = this.yasr.results.getVariables();
      const known = (name) => names.includes(name);
      if (!known(this.from)) this.from = names.find((name) => /^(subject|office|party_?a|first|asisten|one)$/i.test(name)) ?? names[0];
      if (!known(this.to) || this.to === this.from) {
        this.to = names.find((name) => /^(object|superior|unit|party_?b|second|other)$/i.test(name) && name !== this.from);
        this.to ??= names.find((name) => name !== this.from);
      }
      if (this.by === undefined || (this.by && !known(this.by))) this.by = names.find((name) => /relation|kind|act/i.test(name) && name !== this.from && name !== this.to) ?? NONE;
      const again = (field) => (name) => {
        this[field] = name;
        this.draw();
      };
      const options = names.map((name) => [name, name]);
      controls.append(
        choice(say("Dari", "From"), options, this.from, again("from")),
        choice(say("Ke", "To"), options, this.to, again("to")),
        choice(say("Nama sisi", "Name of edges"), [[NONE, say("tanpa", "none")], ...options], this.by, again("by")),
      );
      edges = this.fromRows(this.yasr.results.getBindings());
    }
    this.yasr.resultsEl.replaceChildren(controls, this.picture(edges));
  }

  fromRows(rows) {
    const prefixes = this.yasr.getPrefixes();
    return rows
      .filter((row) => row[this.from] && row[this.to])
      .map((row) => ({ from: row[this.from], to: row[this.to], name: row[this.by] ? short(row[this.by], prefixes) : "" }));
  }

  // Labels become the names of what they are labels of; other literals are left to the table.
  fromTriples(triples) {
    this.labels = new Map();
    const term = (node) => ({ type: node.termType === "NamedNode" ? "uri" : node.termType === "BlankNode" ? "bnode" : "literal", value: node.value });
    const edges = [];
    for (const { subject, predicate, object } of triples) {
      if (predicate.value === LABEL) {
        if (!this.labels.has(subject.value) || object.language === document.documentElement.lang) this.labels.set(subject.value, object.value);
      } else if (object.termType !== "Literal") {
        edges.push({ from: term(subject), to: term(object), name: short(term(predicate), this.yasr.getPrefixes()) });
      }
    }
    return edges;
  }

  picture(edges) {
    const nodes = new Map();
    const shown = [];
    let left = 0;
    const node = (term) => {
      if (!nodes.has(term.value)) {
        if (nodes.size >= MOST_NODES) return null;
        nodes.set(term.value, { term, degree: 0 });
      }
      return nodes.get(term.value);
    };
    const between = new Map();
    for (const edge of edges) {
      const from = node(edge.from);
      const to = node(edge.to);
      if (!from || !to) {
        left += 1;
        continue;
      }
      const key = `${edge.from.value}\n${edge.to.value}`;
      if (between.has(key)) {
        between.get(key).names.add(edge.name);
      } else {
        const one = { from, to, names: new Set([edge.name]) };
        between.set(key, one);
        shown.push(one);
        from.degree += 1;
        to.degree += 1;
      }
    }
    const all = [...nodes.values()];
    place(all, shown);
    const figure = document.createElement("figure");
    const svg = this.svg(all, shown);
    figure.append(magnified(svg), svg);
    const note = document.createElement("figcaption");
    note.textContent = say(`${all.length} simpul, ${shown.length} sisi`, `${all.length} nodes, ${shown.length} edges`);
    if (left) note.textContent += say(`; ${left} sisi lain tidak digambar`, `; ${left} more edges are not drawn`);
    figure.append(note);
    return figure;
  }

  svg(nodes, edges) {
    const svg = draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "picture graph", role: "group", "aria-label": say("Graf hasil", "Graph of the results") });
    const head = draw("path", { d: "M0 0 8 4 0 8z", class: "head" });
    svg.append(draw("defs", {}, draw("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 15, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" }, head)));
    const named = edges.length <= 60;
    for (const edge of edges) {
      const line = draw("line", { class: "edge", "marker-end": "url(#arrow)" });
      const names = [...edge.names].filter(Boolean).join(", ");
      line.append(draw("title", {}, names));
      edge.line = line;
      svg.append(line);
      if (named && names) {
        edge.text = draw("text", { class: "edge-name", "text-anchor": "middle" }, cut(names, 28));
        svg.append(edge.text);
      }
    }
    for (const one of nodes) {
      const name = this.labels?.get(one.term.value) ?? short(one.term, this.yasr.getPrefixes());
      const group = draw("g", { class: "node" }, draw("title", {}, one.term.value));
      group.append(draw("circle", { r: Math.min(5 + one.degree, 12) }), draw("text", { x: 0, y: 24, "text-anchor": "middle" }, cut(name, 26)));
      one.element = one.term.type === "uri" ? draw("a", { href: one.term.value, class: "iri" }, group) : group;
      one.group = group;
      dragged(svg, one, () => moved(nodes, edges));
      svg.append(one.element);
    }
    moved(nodes, edges);
    const x = nodes.map((one) => one.x);
    const y = nodes.map((one) => one.y);
    const [left, top] = [Math.min(...x) - 90, Math.min(...y) - 30];
    const [width, height] = [Math.max(...x) + 90 - left, Math.max(...y) + 40 - top];
    svg.setAttribute("viewBox", [left, top, Math.max(width, 500), Math.max(height, 200)].map(Math.round).join(" "));
    return svg;
  }
}

function moved(nodes, edges) {
  for (const one of nodes) one.group.setAttribute("transform", `translate(${one.x.toFixed(1)} ${one.y.toFixed(1)})`);
  for (const { from, to, line, text } of edges) {
    for (const [name, value] of [["x1", from.x], ["y1", from.y], ["x2", to.x], ["y2", to.y]]) line.setAttribute(name, value.toFixed(1));
    if (text) {
      // Nearer to where the edge leads, as the names of edges from one node would lie upon each other.
      text.setAttribute("x", (from.x + (to.x - from.x) * 0.6).toFixed(1));
      text.setAttribute("y", (from.y + (to.y - from.y) * 0.6 - 4).toFixed(1));
    }
  }
}

// Buttons that show a smaller or larger part of a picture, around its middle.
function magnified(svg) {
  const buttons = document.createElement("p");
  buttons.className = "picture-choices";
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  const zoom = (factor) => {
    const { x, y, width, height } = svg.viewBox.baseVal;
    const box = factor
      ? [x + (width * (1 - factor)) / 2, y + (height * (1 - factor)) / 2, width * factor, height * factor]
      : whole;
    svg.setAttribute("viewBox", box.join(" "));
  };
  // The part that is shown follows the pointer on the ground of the picture, and the arrow keys.
  const shift = (right, down) => {
    const { x, y, width, height } = svg.viewBox.baseVal;
    svg.setAttribute("viewBox", [x + right * width, y + down * height, width, height].join(" "));
  };
  svg.setAttribute("tabindex", "0");
  svg.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1] }[event.key];
    if (!step) return;
    event.preventDefault();
    shift(...step);
  });
  svg.addEventListener("pointerdown", (event) => event.target === svg && svg.setPointerCapture(event.pointerId));
  svg.addEventListener("pointermove", (event) => {
    if (!svg.hasPointerCapture(event.pointerId)) return;
    const { width, height } = svg.getBoundingClientRect();
    shift(-event.movementX / width, -event.movementY / height);
  });
  for (const [text, label, factor] of [
    ["+", say("Perbesar", "Zoom in"), 0.7],
    ["−", say("Perkecil", "Zoom out"), 1 / 0.7],
    [say("Semua", "All"), say("Seluruh graf", "The whole graph"), 0],
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => zoom(factor));
    buttons.append(button);
  }
  return buttons;
}

// A node follows the pointer; what was dragged is no click on its link.
function dragged(svg, one, draw) {
  let distance = 0;
  one.group.addEventListener("pointerdown", (event) => {
    distance = 0;
    one.group.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  one.group.addEventListener("pointermove", (event) => {
    if (!one.group.hasPointerCapture(event.pointerId)) return;
    const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
    distance += Math.abs(event.movementX) + Math.abs(event.movementY);
    one.x += event.movementX * scale;
    one.y += event.movementY * scale;
    draw();
  });
  one.group.addEventListener("click", (event) => {
    if (distance <= 4) return;
    event.preventDefault();
    event.stopPropagation();
  });
}

// Springs along edges, repulsion between all nodes, a pull to the middle; from a spiral, so that it is the same each time.
function place(nodes, edges) {
  const ideal = 90;
  nodes.forEach((one, index) => {
    const turn = index * 2.399963;
    const radius = 22 * Math.sqrt(index + 0.5);
    Object.assign(one, { x: WIDTH / 2 + radius * Math.cos(turn) * 1.4, y: HEIGHT / 2 + radius * Math.sin(turn), dx: 0, dy: 0 });
  });
  for (let step = 0; step < STEPS; step += 1) {
    const most = 30 * (1 - step / STEPS) + 0.5;
    for (const one of nodes) {
      one.dx = (WIDTH / 2 - one.x) * 0.03;
      one.dy = (HEIGHT / 2 - one.y) * 0.07;
    }
    for (let a = 0; a < nodes.length; a += 1) {
      for (let b = a + 1; b < nodes.length; b += 1) {
        const x = nodes[a].x - nodes[b].x || 0.1;
        const y = nodes[a].y - nodes[b].y || 0.1;
        const force = (1.6 * ideal) ** 3 / Math.max(Math.hypot(x, y), 20) ** 3;
        nodes[a].dx += x * force;
        nodes[a].dy += y * force;
        nodes[b].dx -= x * force;
        nodes[b].dy -= y * force;
      }
    }
    for (const { from, to } of edges) {
      const x = to.x - from.x;
      const y = to.y - from.y;
      const force = Math.hypot(x, y) / ideal / 3;
      from.dx += x * force;
      from.dy += y * force;
      to.dx -= x * force;
      to.dy -= y * force;
    }
    for (const one of nodes) {
      const length = Math.hypot(one.dx, one.dy) || 1;
      const pace = Math.min(length, most) / length;
      one.x += one.dx * pace;
      one.y += one.dy * pace;
    }
  }
}
