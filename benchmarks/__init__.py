"""Measurements behind the figures in the README; each module says its command."""
