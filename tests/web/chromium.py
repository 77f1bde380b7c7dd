"""Where a real browser is, and how it is started."""

import shutil

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# Without these it asks for its maker's hosts at every start.
QUIET = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
QUIET += "--disable-component-update --disable-sync"
needs_chromium = pytest.mark.skipif(
    CHROMIUM is None, reason="there is no Chromium; Debian has it as the package chromium"
)
