#!/usr/bin/env bash
# unopkg.sh PROGRAM OXT VERSION: adds the package to a fresh profile as an ordinary user, finds it in the list,
# calculates one of its functions, finds its help pages, removes it, and finds it gone. As root it works as nobody,
# because unopkg refuses root. Exits with 77 (skipped) where no other user can be had.
set -euo pipefail
program="$1" oxt="$2" version="$3"
identifier=org.clientele.extension

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cp "$oxt" "$folder/clientele.oxt"
cat >"$folder/gini.fods" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="T"><table:table-row>
<table:table-cell office:value-type="float" office:value="1"/>
<table:table-cell office:value-type="float" office:value="3"/>
<table:table-cell table:formula="of:=ORG.CLIENTELE.FUNCTIONS.GINI([.A1:.B1])"/>
</table:table-row></table:table></office:spreadsheet></office:body></office:document>
XML

as_user=()
if ((EUID == 0)); then
  as_user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  chown -R 65534:65534 "$folder"
  "${as_user[@]}" test -r "$folder/clientele.oxt" || { echo "no way to work as an ordinary user: skipped"; exit 77; }
fi
profile="-env:UserInstallation=file://$folder/profile"
user() { (cd "$folder" && env -u DISPLAY HOME="$folder" SAL_USE_VCLPLUGIN=svp LC_ALL=C.UTF-8 "${as_user[@]}" "$@" 2>&1); }
fail() { printf '%s\n' "$*"; exit 1; }

user "$program/unopkg" add "$profile" --suppress-license "$folder/clientele.oxt" || fail "unopkg add failed"
list="$(user "$program/unopkg" list "$profile" $identifier)" || fail "unopkg list failed: $list"
for word in "Identifier: $identifier" "Version: $version" "is registered: yes"; do
  [[ "$list" == *"$word"* ]] || fail "the list lacks '$word': $list"
done
[[ "$list" != *"is registered: no"* ]] || fail "a part is not registered: $list"

user "$program/soffice" "$profile" --headless --convert-to csv "$folder/gini.fods"
[[ "$(tail -1 "$folder/gini.csv")" == "1,3,0.25" ]] || fail "CRM.GINI gave: $(cat "$folder/gini.csv")"

for language in en zh-CN zh-TW; do
  [[ -n "$(find "$folder/profile" -path "*/clientele.oxt/help/$language/gini.html")" ]] || fail "no help in $language"
done

user "$program/unopkg" remove "$profile" $identifier || fail "unopkg remove failed"
list="$(user "$program/unopkg" list "$profile")" || true
[[ "$list" != *"$identifier"* ]] || fail "still in the list: $list"
echo "added, listed, calculated and removed"
