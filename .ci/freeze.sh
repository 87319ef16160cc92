#!/bin/sh
# Freezes what a fresh environment gets from the bounds in pyproject.toml: freeze.sh PYTHON FILE
# Run time, tests and the build backend; without cpted itself, and without a word of where it was fetched.
set -eu
python=$1
file=$2

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
sh .ci/new-environment.sh "$python" "$scratch/venv"
pip="$scratch/venv/bin/python -m pip --quiet --quiet --disable-pip-version-check --no-input"
backend=$("$scratch/venv/bin/python" -c '
import tomllib
with open("pyproject.toml", "rb") as file:
    print(*tomllib.load(file)["build-system"]["requires"])')

$pip install --upgrade pip
# shellcheck disable=SC2086
$pip install . --group dev $backend
{
    echo "# What make and CI install. Written by \`make constraints\`; the bounds are in pyproject.toml."
    $pip freeze --all --exclude cpted-cli --exclude setuptools --exclude wheel | grep '^[A-Za-z0-9][A-Za-z0-9._-]*==' |
        LC_ALL=C sort --ignore-case
} >"$scratch/constraints.txt"
cp "$scratch/constraints.txt" "$file"
echo "$file: $(grep -c == "$file") packages." >&2
