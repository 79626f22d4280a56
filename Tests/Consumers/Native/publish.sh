#!/usr/bin/env bash
# Publishes the program as native code, and compares what it prints.
set -euo pipefail
cd "$(dirname "$0")"

linker=$(command -v clang || command -v gcc) || { echo "native: skipped, no C compiler is here"; exit 0; }
mkdir -p bin
rm -rf bin/native
dotnet publish -c Release -o bin/native -p:CppCompilerAndLinker="$(basename "$linker")" | tee bin/publish.log
if grep -E "warning IL" bin/publish.log | grep -v "FSharp.Core"; then
    echo "native: warnings that are ours"
    exit 1
fi
diff -u expected.txt <(bin/native/Native) && echo "native: as expected"
