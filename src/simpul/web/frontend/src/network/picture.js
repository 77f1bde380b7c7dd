// The picture, drawn by cytoscape in the colours of the page, in ranks or in clusters.
import cytoscape from "cytoscape";

import { inClusters, inRanks } from "./layouts.js";

const SHAPES = { post: "round-rectangle", organisation: "rectangle", vertical: "cut-rectangle", forum: "ellipse", group: "barrel" };
const LARGEST = 1.4;
// How far lines between the same two boxes lie apart, and how far the outermost swings out at most: less than what lies
// between two ranks, as a bend inside a box cannot be drawn.
const STEP = 26;
const WIDEST = 36;
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// The canvas knows no custom properties, so their values are read anew whenever the theme changes.
function colours() {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

function styles() {
  const colour = colours();
  const family = (element) => colour(element.data("family") === "act" ? "quiet" : element.data("family"));
  return [
    {
      selector: "node",
      style: {
        shape: (node) => SHAPES[node.data("type")] ?? "rectangle",
        label: "data(label)",
        width: 150,
        height: 42,
        "background-color": colour("panel"),
        "border-color": colour("edge"),
        "border-width": 1,
        "border-style": (node) => (node.data("type") === "group" ? "dashed" : "solid"),
        color: colour("ink"),
        "font-size": 12,
        "font-family": "system-ui, sans-serif",
        "text-wrap": "wrap",
        "text-max-width": 140,
        "text-valign": "center",
        "text-halign": "center",
      },
    },
    {
      selector: "edge",
      style: {
        width: 1.8,
        "line-color": family,
        "target-arrow-color": family,
        "target-arrow-shape": (edge) => (edge.data("layer") === "kind" ? "none" : "triangle"),
        "line-style": (edge) => (edge.data("inferred") ? "dashed" : "solid"),
        "curve-style": "bezier",
        "control-point-step-size": (edge) => edge.data("step"),
      },
    },
    // What is said of a group towards its own like; it has to reach beyond the box.
    { selector: "edge:loop", style: { "control-point-step-size": 95, "loop-direction": "0deg", "loop-sweep": "70deg" } },
    { selector: ".faded", style: { opacity: 0.18 } },
    { selector: "node.chosen", style: { "border-color": colour("accent"), "border-width": 4, "border-style": "solid" } },
    { selector: "edge.chosen", style: { width: 5, opacity: 1 } },
  ];
}

// Of these the subject stands above the object.
const DOWNWARDS = new Set(["directs", "supervises", "coordinates", "delegatesTo", "appoints", "chairs"]);

// How many lines there are between two offices, whichever way.
function counted(lines) {
  const counts = new Map();
  const pair = (one, other) => [one, other].sort().join(" ");
  for (const { source, target } of lines) counts.set(pair(source, target), (counts.get(pair(source, target)) ?? 0) + 1);
  return (one, other) => counts.get(pair(one, other)) ?? 0;
}

export async function draw(place, network, layout) {
  const between = counted(network.lines.values());
  const bend = (one, other) => Math.min((STEP * Math.max(between(one, other) - 1, 0)) / 2, WIDEST);
  const elements = [
    ...[...network.offices.values()].map(({ iri, label, type }) => ({ data: { id: iri, label, type } })),
    ...[...network.lines.values()].map((line) => ({
      data: {
        id: line.key,
        source: line.source,
        target: line.target,
        family: line.family,
        layer: line.layer,
        inferred: line.inferred,
        step: Math.min(STEP, (2 * bend(line.source, line.target)) / Math.max(between(line.source, line.target) - 1, 1)),
        down: DOWNWARDS.has(line.statements[0].relation),
      },
    })),
  ];
  const cy = cytoscape({ container: place, elements, style: styles(), layout: { name: "preset" }, minZoom: 0.05, maxZoom: 3 });
  if (layout === "tree") inRanks(cy);
  else inClusters(cy, bend);
  const fit = (near = cy.elements(), padding = 24) => look(cy, near, padding, false);
  fit();

  const recolour = () => cy.style().fromJson(styles()).update();
  new MutationObserver(recolour).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  new ResizeObserver(() => cy.resize()).observe(place);

  function show(ids) {
    cy.elements().removeClass("faded chosen");
    if (!ids.length) return;
    const chosen = cy.collection(ids.map((id) => cy.getElementById(id)).reduce((all, one) => all.union(one), cy.collection()));
    const near = chosen.union(chosen.nodes().closedNeighborhood()).union(chosen.edges().connectedNodes());
    cy.elements().not(near).addClass("faded");
    chosen.addClass("chosen");
    look(cy, near, 60, !still());
  }

  return {
    cy,
    show,
    onChoose(choose) {
      cy.on("tap", (event) => choose(event.target === cy ? "" : event.target.id()));
    },
    zoom: (by) => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    fit: () => fit(),
    background: () => colours()("raised"),
    png: () => cy.png({ output: "blob-promise", full: true, scale: 2, bg: colours()("raised") }),
  };
}

// Brings elements into view, no larger than names are easily read.
function look(cy, near, padding, moving) {
  const level = Math.min(cy.getFitViewport(near, padding)?.zoom ?? 1, LARGEST);
  if (moving) cy.animate({ zoom: level, center: { eles: near }, duration: 250 });
  else {
    cy.zoom(level);
    cy.center(near);
  }
}
