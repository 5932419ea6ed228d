#!/usr/bin/env bash
# repair_wheel.sh WHEEL FOLDER writes to FOLDER a wheel that brings its libraries along, for machines without ICU, libxml2, libzip and md4c,
# with their licences (*.dist-info/licenses) and, by auditwheel, a list of them (*.dist-info/sboms). Needs auditwheel, patchelf and wheel. Of ICU's data, thirty megabytes, it brings what src/text asks for: converters, normalisation, transliteration, words.
set -euo pipefail
wheel=$1 folder=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m zipfile --extract "$wheel" "$work"
library=$(ldd "$work"/reportlib/_core*.so | awk '$1 ~ /^libicudata/ {print $3}')
symbol=$(nm --dynamic --defined-only "$library" | awk '$3 ~ /^icudt.*_dat$/ {print $3}')
name=${symbol%_dat}l.dat # it stands in the data too
mkdir "$work/all" "$work/kept" "$work/libraries"

# The library holds nothing but the data, under one symbol.
objcopy --output-target=binary --only-section=.rodata "$library" "$work/all/$name"
icupkg --list "$work/all/$name" |
  grep -vE '^(translit|brkitr)/|\.(cnv|nrm)$|^(cnvalias\.icu|(root|pool|res_index|zh|likelySubtags)\.res)$' >"$work/left_out.txt"
icupkg --remove "$work/left_out.txt" "$work/all/$name" "$work/kept/$name"
cat >"$work/data.s" <<END
.section .rodata
.balign 16
.globl $symbol
.type $symbol STT_OBJECT
$symbol: .incbin "$work/kept/$name"
.size $symbol, . - $symbol
END
cc -shared -nostdlib -Wl,-z,noexecstack -Wl,-soname,"$(basename "$library")" -o "$work/libraries/$(basename "$library")" "$work/data.s"

# libzip asks libcrypto, five megabytes, about encrypted entries alone, which are an error here in any case. In its stead stands one
# whose functions say that they failed.
zip=$(ldd "$work"/reportlib/_core*.so | awk '$1 ~ /^libzip\./ {print $3}')
crypto=$(objdump --private-headers "$zip" | awk '$1 == "NEEDED" && $2 ~ /^libcrypto\./ {print $2}')
if [ -n "$crypto" ]; then
  nm --dynamic --undefined-only "$zip" | sed -n 's/^ *U \([A-Za-z0-9_]*\)@\(OPENSSL_[0-9._]*\)$/\1 \2/p' >"$work/crypto.txt"
  awk '{print "long " $1 "(void) { return 0; }"}' "$work/crypto.txt" >"$work/crypto.c"
  awk '{of[$2] = of[$2] " " $1 ";"} END {for (version in of) print version " { global:" of[version] " };"}' "$work/crypto.txt" >"$work/crypto.map"
  cc -shared -nostdlib -fPIC -fno-builtin -Wl,-z,noexecstack -Wl,-soname,"$crypto" -Wl,--version-script="$work/crypto.map" \
    -o "$work/libraries/$crypto" "$work/crypto.c"
fi

LD_LIBRARY_PATH=$work/libraries auditwheel repair --wheel-dir "$work/repaired" "$wheel"

# The licence of each library that was brought along, as its package has it.
wheel unpack --dest "$work/unpacked" "$work"/repaired/*.whl
info=$(echo "$work"/unpacked/*/*.dist-info)
for brought in "$work"/unpacked/*/*.libs/*.so*; do
  name=$(basename "$brought" | sed -E 's/-[0-9a-f]{8}\.so.*/.so/')
  [ "$name" != libcrypto.so ] || continue # ours
  origin=$(ldconfig -p | awk -v name="$name." 'index($1, name) == 1 {print $NF; exit}')
  if command -v rpm >/dev/null && package=$(rpm --query --file --queryformat '%{NAME}' "$(realpath "$origin")"); then
    texts=$(rpm --query --licensefiles "$package")
  else
    package=$({ dpkg-query --search "$(realpath "$origin")" "$origin" 2>/dev/null || true; } | sed -n '1s/:.*//p') # /lib may be /usr/lib
    texts=/usr/share/doc/$package/copyright
  fi
  mkdir -p "$info/licenses/$package"
  for text in $texts; do
    cp "$text" "$info/licenses/$package/"
    entry="License-File: $package/$(basename "$text")"
    grep -qxF "$entry" "$info/METADATA" || sed -i "0,/^License-File: /s||$entry\n&|" "$info/METADATA"
  done
  ls -A "$info/licenses/$package" | grep -q . || { echo "no licence of $name in $package" >&2; exit 1; }
done
mkdir -p "$folder"
wheel pack --dest-dir "$folder" "$work"/unpacked/*
