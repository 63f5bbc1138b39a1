#!/usr/bin/env bash
# shots.sh BUILD FOLDER [SCALE]: real windows under a display of their own → FOLDER/*.png, and the report's PDF page by
# page. SCALE 2: as on a display of twice the dots.
set -euo pipefail
build="$1" folder="$2" scale="${3:-1}"
rm -rf "$folder"
mkdir -p "$folder"
"$build/samples/make_samples" "$folder/samples"

# The X server picks a free display and writes its number.
Xvfb -displayfd 3 -screen 0 "$((1400 * scale))x$((860 * scale))x24" -nolisten tcp 3>"$folder/display" 2>"$folder/xvfb.log" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT
for _ in {1..100}; do
  [[ -s "$folder/display" ]] && break
  sleep 0.1
done
DISPLAY=":$(<"$folder/display")"
export DISPLAY CLIENTELE_SHOT_SCALE="$scale"

timeout 300 "$build/tools/shot/clientele-shot" en-US "$folder/samples/customers-2026.fods" "$folder"
timeout 300 "$build/tools/shot/clientele-shot" zh-CN "$folder/samples/客户2026.fods" "$folder"
timeout 300 "$build/tools/shot/clientele-shot" zh-TW "$folder/samples/客户2026.fods" "$folder"
for pdf in "$folder"/*.pdf; do
  pdftoppm -r 80 -png "$pdf" "${pdf%.pdf}-page"
done
rm -rf "$folder/samples" "$folder/display" "$folder/xvfb.log"
ls "$folder"
