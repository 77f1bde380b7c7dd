"""Taking in a regulation: what it is, whether a build would accept it, and its place among the others."""
