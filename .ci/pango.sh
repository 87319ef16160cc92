#!/bin/sh
# Sees to the libraries that PDFs are drawn with: pango.sh PYTHON
# Ends well in any case, for everything but PDF works without them.
set -u
python=$1
packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

all_here() {  # WeasyPrint knows what the libraries are called on each system
    "$python" -W ignore -c 'import sys; from weasyprint.text import ffi; sys.exit(ffi.harfbuzz_subset is None)' \
        >/dev/null 2>&1
}

install_on_debian() {  # shows what apt said only if it failed
    echo "PDFs need Pango: installing $packages." >&2
    said=$("$@" env DEBIAN_FRONTEND=noninteractive sh -c \
        "apt-get update -q && apt-get install -q -y --no-install-recommends $packages" 2>&1 </dev/null) ||
        echo "$said" >&2
}

all_here && exit 0

line="sudo apt-get install $packages"
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" -eq 0 ]; then
        install_on_debian
    elif sudo -n true >/dev/null 2>&1; then
        install_on_debian sudo -n
    fi
elif command -v brew >/dev/null 2>&1; then
    line="brew install pango"
    echo "PDFs need Pango: $line." >&2
    brew install --quiet pango >&2 </dev/null
fi

all_here || echo "PDFs need Pango, which is not here; everything else works. To get it, type: $line" >&2
exit 0
