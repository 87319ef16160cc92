#!/bin/sh
# Collects the program's sentences into every catalogue and compiles them: words.sh BIN CATALOGUES
# Translations are kept; new sentences come in empty, ones that are gone go out. Nothing is guessed.
set -eu
pybabel=$1/pybabel
catalogues=$2

template=$(mktemp)
trap 'rm -f "$template"' EXIT
"$pybabel" --quiet extract --no-default-keywords --keyword N_ --keyword text:1 --keyword plural:1,2 \
    --add-location=file --sort-output --output-file "$template" cpted_cli
for folder in "$catalogues"/*/LC_MESSAGES; do
    language=$(basename "$(dirname "$folder")")
    "$pybabel" --quiet update --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date \
        --domain cpted --locale "$language" --input-file "$template" --output-dir "$catalogues"
    "$pybabel" --quiet compile --domain cpted --locale "$language" --directory "$catalogues"
done
