// Bundles what the pages load into ../static/build; nothing is loaded from elsewhere at run time.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: { editor: here("src/editor.js") },
  outdir: here("../static/build"),
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2020"],
  loader: { ".svg": "dataurl", ".png": "dataurl", ".woff2": "file", ".woff": "file", ".ttf": "file" },
  legalComments: "linked",
  logLevel: "warning",
});
