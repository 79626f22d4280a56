#!/usr/bin/env bash
# Makes the documentation a site, in artifacts/site. Needs what dotnet test Mixed.sln and dotnet pack Mixed.sln -c Release build
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
pages=artifacts/pages assemblies=artifacts/assemblies site=artifacts/site log=artifacts/site.log
rm -rf "$pages" "$assemblies" "$site" .fsdocs

dotnet fsi docs/site/Pages.fsx "$pages"
dotnet fsi docs/site/Assemblies.fsx "$assemblies"

# without copies of the packages' assemblies it cannot read some members, and leaves them out
dotnet fsdocs build --strict --input "$pages" --output "$site" \
    --projects "$PWD/Core.FSharp/Core.FSharp.fsproj" "$PWD/Facade.CSharp/Facade.CSharp.csproj" \
    "$PWD/Durable.CSharp/Durable.CSharp.csproj" "$PWD/Orleans.CSharp/Orleans.CSharp.csproj" "$PWD/Testing.CSharp/Testing.CSharp.csproj" \
    --parameters root /ROOT/ fsdocs-collection-name AnyOrder \
    --properties Configuration=Release OutDir="$PWD/$assemblies/" CopyLocalLockFileAssemblies=true FsDocsGenerateLlmsTxt=false \
    >"$log" 2>&1 || { cat "$log"; exit 1; }

# --strict lets these pass
if grep -i -E 'warning|error|could not|exception:' "$log"; then
    echo "fsdocs has something to complain about: $log"
    exit 1
fi

dotnet fsi docs/site/Site.fsx "$site"
