#!/usr/bin/env bash
# Builds the consumers with nothing but the packages that were packed, in a folder outside the repository and with an empty packages folder, runs them, and compares
# what they print with their expected.txt. One of them is published as native code as well. Argument: the folder of the packages.
set -euo pipefail
packages=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
version=$(basename "$packages"/AnyOrder.Core.*.nupkg .nupkg)
version=${version#AnyOrder.Core.}
away=$(mktemp -d)
trap 'rm -rf "$away"' EXIT
status=0

(cd "$here" && tar --exclude=bin --exclude=obj -cf - .) | tar -xf - -C "$away"

# a stranger copies the first program of the README
first() {
    awk -v marker="$2" '
        /^```'"$1"'/ { inside = 1; block = ""; next }
        /^```$/ { if (inside && index(block, marker)) { printf "%s", block; exit } inside = 0 }
        inside { block = block $0 "\n" }
    ' "$here/../../README.md"
}
first csharp "using AnyOrder;" >"$away/ReadmeCSharp/Program.cs"
first fsharp "open AnyOrder" >"$away/ReadmeFSharp/Program.fs"

cat > "$away/NuGet.config" <<CONFIG
<configuration><packageSources><add key="packed" value="$packages" /></packageSources></configuration>
CONFIG
export NUGET_PACKAGES="$away/packages" AnyOrderVersion="$version"
cd "$away"

dotnet msbuild Consumers.proj -t:Restore -v:q -nologo
dotnet msbuild Consumers.proj -t:Build -p:Configuration=Release -v:q -nologo
# another feed may have packages of this name one day
for package in AnyOrder AnyOrder.Core AnyOrder.Durable AnyOrder.Orleans AnyOrder.Testing; do
    cmp "$packages/$package.$version.nupkg" "$NUGET_PACKAGES/${package,,}/$version/${package,,}.$version.nupkg" || status=1
done

# what is in the packages, and what they bring along
contents() {
    for package in AnyOrder AnyOrder.Core AnyOrder.Durable AnyOrder.Orleans AnyOrder.Testing; do
        cd "$NUGET_PACKAGES/${package,,}/$version"
        echo "$package"
        find . -type f ! -name '*.nupkg*' ! -name '*.nuspec' -printf '  %P\n' | LC_ALL=C sort
        grep -o '<dependency .*/>' ./*.nuspec | sed "s/^/  /; s/\([\"[]\)$version\([]\"]\)/\1(version)\2/"
    done
}
diff -u packages.txt <(contents) || status=1

compare() {
    if diff -u "$1/expected.txt" <("$2"); then
        echo "consumers: $1 prints what is expected${3:-}"
    else
        status=1
    fi
}
for consumer in */expected.txt; do
    consumer=${consumer%/expected.txt}
    compare "$consumer" "$consumer/bin/Release/net10.0/$consumer"
done

if linker=$(command -v clang || command -v gcc); then
    dotnet publish Native -c Release -o native -p:CppCompilerAndLinker="$(basename "$linker")" -v:q -nologo | tee publish.log
    if grep -E "warning IL" publish.log | grep -v "FSharp.Core"; then
        echo "consumers: native code comes with warnings that are ours"
        status=1
    fi
    compare Native native/Native ", as native code"
else
    echo "consumers: native code skipped, no C compiler is here"
fi
exit $status
