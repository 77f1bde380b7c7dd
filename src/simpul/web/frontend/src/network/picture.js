// The picture, drawn by cytoscape in the colours of the page, in ranks or in clusters.
import cytoscape from "cytoscape";
import dagre from "cytoscape-dagre";
import fcose from "cytoscape-fcose";

cytoscape.use(dagre);
cytoscape.use(fcose);

const SHAPES = { post: "round-rectangle", organisation: "rectangle", vertical: "cut-rectangle", forum: "ellipse", group: "barrel" };
const LARGEST = 1.4;
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
        "control-point-step-size": 26,
      },
    },
    // What is said of a group towards its own like; it has to reach beyond the box.
    { selector: "edge:loop", style: { "control-point-step-size": 95, "loop-direction": "0deg", "loop-sweep": "70deg" } },
    { selector: ".faded", style: { opacity: 0.18 } },
    { selector: "node.chosen", style: { "border-color": colour("accent"), "border-width": 4, "border-style": "solid" } },
    { selector: "edge.chosen", style: { width: 5, opacity: 1 } },
  ];
}

const LAYOUTS = {
  // Those who answer stand below those to whom they answer.
  tree: { name: "dagre", nodeSep: 18, rankSep: 80, edgeSep: 8, animate: false },
  force: {
    name: "fcose",
    quality: "proof",
    randomize: true,
    animate: false,
    nodeDimensionsIncludeLabels: true,
    idealEdgeLength: 75,
    nodeRepulsion: 9000,
    nodeSeparation: 60,
    gravity: 0.4,
    packComponents: true,
  },
};
// Of these the subject stands above the object.
const DOWNWARDS = new Set(["directs", "supervises", "coordinates", "delegatesTo", "appoints", "chairs"]);

export async function draw(place, network, layout) {
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
        down: DOWNWARDS.has(line.statements[0].relation),
      },
    })),
  ];
  const cy = cytoscape({ container: place, elements, style: styles(), layout: { name: "preset" }, minZoom: 0.05, maxZoom: 3 });
  if (layout === "tree") inRanks(cy);
  else cy.layout(LAYOUTS.force).run();
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

// The layout reads edges from below to above; those that point down are laid out the other way round. Ranks stand one
// above the other, or side by side where the names are read larger so.
function inRanks(cy) {
  const shadow = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: 150, height: 42 } }],
    elements: [
      ...cy.nodes().map((node) => ({ data: { id: node.id() } })),
      ...cy.edges().map((edge) => ({
        data: edge.data("down")
          ? { source: edge.data("target"), target: edge.data("source") }
          : { source: edge.data("source"), target: edge.data("target") },
      })),
    ],
  });
  const scale = (rankDir) => {
    shadow.layout({ ...LAYOUTS.tree, rankDir }).run();
    const { w, h } = shadow.elements().boundingBox();
    return Math.min(cy.width() / w, cy.height() / h);
  };
  if (scale("BT") > scale("RL")) scale("BT");
  cy.nodes().positions((node) => shadow.getElementById(node.id()).position());
  shadow.destroy();
}
