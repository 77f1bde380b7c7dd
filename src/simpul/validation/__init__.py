"""Is the graph as it should be? SHACL core shapes for single nodes, set-based checks for what spans nodes."""
