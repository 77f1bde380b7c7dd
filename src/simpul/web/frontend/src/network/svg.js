// The picture as SVG, from where cytoscape has put everything, with the colours and letters written into it.
const NS = "http://www.w3.org/2000/svg";
const HEAD = 9;

function made(name, attributes, text) {
  const node = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text) node.textContent = text;
  return node;
}

const number = (value) => Math.round(value * 10) / 10;

function edge(one) {
  const [start, end] = [one.sourceEndpoint(), one.targetEndpoint()];
  const bends = one.controlPoints() ?? [];
  const colour = one.style("line-color");
  let path = `M${number(start.x)},${number(start.y)}`;
  bends.forEach((bend, at) => {
    // Between two bends the curve passes through their middle, as cytoscape draws it.
    const next = bends[at + 1];
    const to = next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : end;
    path += ` Q${number(bend.x)},${number(bend.y)} ${number(to.x)},${number(to.y)}`;
  });
  if (!bends.length) path += ` L${number(end.x)},${number(end.y)}`;
  const group = made("g", {});
  const dashed = one.data("inferred") ? { "stroke-dasharray": "6 4" } : {};
  group.append(made("path", { d: path, fill: "none", stroke: colour, "stroke-width": 1.8, ...dashed }));
  if (one.data("layer") !== "kind") {
    const from = bends.at(-1) ?? start;
    const angle = Math.atan2(end.y - from.y, end.x - from.x);
    const corner = (turn) => `${number(end.x - HEAD * Math.cos(angle + turn))},${number(end.y - HEAD * Math.sin(angle + turn))}`;
    group.append(made("polygon", { points: `${number(end.x)},${number(end.y)} ${corner(0.4)} ${corner(-0.4)}`, fill: colour }));
  }
  return group;
}

function lines(label, width) {
  const found = [""];
  for (const word of label.split(/\s+/)) {
    if (found.at(-1) && `${found.at(-1)} ${word}`.length > width) found.push(word);
    else found[found.length - 1] = `${found.at(-1)} ${word}`.trim();
  }
  return found;
}

function node(one) {
  const { x, y } = one.position();
  const [width, height] = [one.width(), one.height()];
  const group = made("g", {});
  group.append(made("title", {}, one.data("label")));
  const look = { fill: one.style("background-color"), stroke: one.style("border-color"), "stroke-width": 1 };
  if (one.data("type") === "group") look["stroke-dasharray"] = "4 3";
  if (one.data("type") === "forum") group.append(made("ellipse", { cx: number(x), cy: number(y), rx: width / 2, ry: height / 2, ...look }));
  else {
    const round = one.data("type") === "post" ? 8 : 0;
    group.append(made("rect", { x: number(x - width / 2), y: number(y - height / 2), width, height, rx: round, ...look }));
  }
  const rows = lines(one.data("label"), 23);
  rows.forEach((row, at) => {
    const place = { x: number(x), y: number(y + 4 + (at - (rows.length - 1) / 2) * 13.5), fill: one.style("color") };
    group.append(made("text", { ...place, "text-anchor": "middle", "font-size": 12, "font-family": "sans-serif" }, row));
  });
  return group;
}

export function asSvg({ cy, background }) {
  const box = cy.elements().boundingBox();
  const [x, y, w, h] = [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].map(number);
  const root = made("svg", { viewBox: `${x} ${y} ${w} ${h}`, width: w, height: h });
  root.append(made("title", {}, document.title), made("rect", { x, y, width: w, height: h, fill: background() }));
  cy.edges().forEach((one) => root.append(edge(one)));
  cy.nodes().forEach((one) => root.append(node(one)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}
