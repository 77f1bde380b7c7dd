"""``python -m simpul`` is the command ``simpul``."""

from simpul.cli import main

if __name__ == "__main__":
    main(prog_name="simpul")
