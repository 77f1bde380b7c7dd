"""All figures of the README in one run: ``make bench``, or ``python -m benchmarks.run`` in the environment of make."""

from __future__ import annotations

import platform
from os import cpu_count

from benchmarks import building, reading, reasoning, serving


def main() -> None:
    """Print a Markdown table."""
    print(f"{cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}\n")
    print("| what | measured | command |\n|---|---|---|")
    for module in (reading, building, reasoning, serving):
        for what, measured in module.figures():
            print(f"| {what} | {measured} | `python -m {module.__name__}` |", flush=True)


if __name__ == "__main__":
    main()
