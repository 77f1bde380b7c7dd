"""The command line ``simpul``: thin commands over the steps of the data flow."""

from simpul.cli.main import main

__all__ = ["main"]
