#!/usr/bin/env bash
# shots.sh BUILD FOLDER: real windows under a display of their own → FOLDER/*.png, and the report's PDF page by page.
set -euo pipefail
build="$1" folder="$2"
rm -rf "$folder"
mkdir -p "$folder"
"$build/samples/make_samples" "$folder/samples"

# The X server picks a free display and writes its number.
exec {number}<> <(:)
Xvfb -displayfd "$number" -screen 0 1400x860x24 -nolisten tcp 2>"$folder/xvfb.log" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT
read -r display <&"$number"
export DISPLAY=":$display"

"$build/tools/shot/clientele-shot" en-US "$folder/samples/customers-2026.fods" "$folder"
"$build/tools/shot/clientele-shot" zh-CN "$folder/samples/客户2026.fods" "$folder"
for pdf in "$folder"/*.pdf; do
  pdftoppm -r 80 -png "$pdf" "${pdf%.pdf}-page"
done
rm -rf "$folder/samples"
ls "$folder"
