#!/bin/sh
# Makes an empty environment for cpted: new-environment.sh PYTHON FOLDER
set -eu
python=$1
folder=$2

if [ -z "$python" ]; then
    echo "cpted needs Python 3.11 or later; on Debian or Ubuntu type: sudo apt-get install python3 python3-venv" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "$python cannot make environments; on Debian or Ubuntu type: sudo apt-get install python$version-venv" >&2
    exit 1
fi
echo "Making $folder with $("$python" --version); this takes a minute or two." >&2
exec "$python" -m venv --clear "$folder"
