"""The parts of the site; each owns one thing."""
