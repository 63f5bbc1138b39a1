#!/usr/bin/env bash
# Renders icons/src/*.svg to the PNGs that are committed and packed, so that a build needs no renderer.
# Needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for drawing in src/*.svg; do
  rsvg-convert "$drawing" -o "$(basename "${drawing%.svg}").png"
done
