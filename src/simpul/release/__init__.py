"""Releases: immutable directories with everything the server serves, built from shards, one for each regulation."""
