// Where the offices stand: in ranks or in clusters.
import cytoscape from "cytoscape";
import dagre from "cytoscape-dagre";
import fcose from "cytoscape-fcose";

import { apart } from "./apart.js";

cytoscape.use(dagre);
cytoscape.use(fcose);

const LAYOUTS = {
  // Those who answer stand below those to whom they answer.
  tree: { name: "dagre", nodeSep: 18, rankSep: 80, edgeSep: 8, animate: false },
  force: {
    name: "fcose",
    quality: "proof",
    // From a spiral instead of chance, so that a picture is the same each time it is drawn.
    randomize: false,
    animate: false,
    nodeDimensionsIncludeLabels: true,
    idealEdgeLength: 75,
    nodeRepulsion: 9000,
    nodeSeparation: 60,
    gravity: 0.4,
    packComponents: true,
    fit: false,
  },
};

// The best joined stand in the middle of the spiral; boxes that the layout leaves upon each other are moved apart, as no
// line can be drawn between them.
export function inClusters(cy, bend) {
  const nodes = cy.nodes().sort((one, other) => other.degree() - one.degree());
  nodes.positions((_, at) => {
    const radius = 90 * Math.sqrt(at + 0.5);
    return { x: radius * Math.cos(at * 2.399963), y: radius * Math.sin(at * 2.399963) };
  });
  cy.layout(LAYOUTS.force).run();
  const boxes = nodes.map((node) => ({ ...node.position(), w: node.outerWidth(), h: node.outerHeight() }));
  apart(boxes, (one, other) => bend(nodes[one].id(), nodes[other].id()));
  nodes.positions((_, at) => ({ x: boxes[at].x, y: boxes[at].y }));
}

// The layout reads edges from below to above; those that point down are laid out the other way round. Ranks stand one
// above the other, or side by side where the names are read larger so.
export function inRanks(cy) {
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
