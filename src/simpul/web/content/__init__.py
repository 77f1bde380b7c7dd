"""What the pages show, fetched from the graph with queries and held in plain records."""
