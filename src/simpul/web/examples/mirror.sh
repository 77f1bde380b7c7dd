#!/bin/sh
# Mirror all files of the release into ./simpul. Run it again: only what changed is fetched, and all is checked.
set -eu
SITE='https://simpul.example'

mkdir -p simpul && cd simpul
curl --fail --silent --show-error --output SHA256SUMS "$SITE/download/SHA256SUMS"
while read -r sum path; do
  mkdir -p "$(dirname "$path")" ".etags/$(dirname "$path")"
  [ -f "$path" ] && [ -f ".etags/$path" ] || : > ".etags/$path"
  curl --fail --silent --show-error --etag-compare ".etags/$path" --etag-save ".etags/$path" \
    --output "$path" "$SITE/download/$path"
done < SHA256SUMS
sha256sum --check --quiet SHA256SUMS # on macOS: shasum --algorithm 256 --check --quiet SHA256SUMS
