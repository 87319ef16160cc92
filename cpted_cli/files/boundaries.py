"""The boundary of a site: the outer rings of the GeoJSON file that `site.yaml` names, in degrees."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cpted_cli.errors import ExitCode, Fault, FaultsFound, Stop
from cpted_cli.files.disk import read_bytes
from cpted_cli.files.limits import YAML_BYTES
from cpted_cli.model.site import GeoPoint, Site
from cpted_cli.wording.translator import N_

Ring = tuple[GeoPoint, ...]
LEAST_CORNERS = 3
NO_GEOJSON = N_("{path} cannot be drawn as a boundary: it is no GeoJSON.")
NO_POLYGON = N_("{path} cannot be drawn as a boundary: there is no Polygon in it.")
NOT_DEGREES = N_(
    "{path} cannot be drawn as a boundary: its numbers are not degrees, longitude first (reproject it to WGS 84)."
)


def boundary_rings(folder: Path, site: Site) -> tuple[Ring, ...]:
    """Read the boundary of a site; nothing where the site names none. Raises `Stop` where it cannot be drawn."""
    if site.boundary is None:
        return ()
    path = folder / site.boundary
    content = read_bytes(path, YAML_BYTES)
    if isinstance(content, Fault):
        raise FaultsFound((content,))
    try:
        rings = tuple(_rings(json.loads(content)))
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as wrong:
        raise Stop(ExitCode.FAULTS, NO_GEOJSON, path=path) from wrong
    if not rings or any(len(ring) < LEAST_CORNERS for ring in rings):
        raise Stop(ExitCode.FAULTS, NO_POLYGON, path=path)
    if not all(abs(one.lat) <= 90 and abs(one.lon) <= 180 for ring in rings for one in ring):
        raise Stop(ExitCode.FAULTS, NOT_DEGREES, path=path)
    return rings


def _rings(found: Any) -> Iterator[Ring]:
    kind = found["type"]
    if kind == "FeatureCollection":
        for one in found["features"]:
            yield from _rings(one)
    elif kind == "Feature":
        yield from _rings(found["geometry"])
    elif kind == "Polygon":
        yield tuple(GeoPoint(lat=float(lat), lon=float(lon)) for lon, lat, *_ in found["coordinates"][0])
    elif kind == "MultiPolygon":
        for polygon in found["coordinates"]:
            yield from _rings({"type": "Polygon", "coordinates": polygon})
