#!/usr/bin/env bash
# repair_wheel.sh WHEEL FOLDER writes to FOLDER a wheel that brings its libraries along, for machines without ICU, libxml2, libzip and md4c.
# Of ICU's data, thirty megabytes, it brings what src/text asks for: converters, normalisation, transliteration, words.
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

LD_LIBRARY_PATH=$work/libraries auditwheel repair --wheel-dir "$folder" "$wheel"
