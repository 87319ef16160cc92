"""The boundary of a site."""

import json

import pytest

from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.boundaries import boundary_rings
from tests.builders import make_site

RING = [[19.9, 60.05], [19.902, 60.05], [19.902, 60.051], [19.9, 60.05]]
POLYGON = {"type": "Polygon", "coordinates": [RING]}


def rings_of(folder, shape):
    (folder / "b.geojson").write_text(shape if isinstance(shape, str) else json.dumps(shape), "utf-8")
    return boundary_rings(folder, make_site(boundary="b.geojson"))


def test_site_without_a_boundary_has_no_rings(tmp_path):
    assert boundary_rings(tmp_path, make_site()) == ()


@pytest.mark.parametrize(
    "shape",
    [
        POLYGON,
        {"type": "Feature", "geometry": POLYGON, "properties": {}},
        {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": POLYGON}]},
        {"type": "MultiPolygon", "coordinates": [[RING]]},
    ],
)
def test_outer_rings_of_every_common_shape_are_read_longitude_first(tmp_path, shape):
    ((first, *_),) = rings_of(tmp_path, shape)
    assert (first.lat, first.lon) == (60.05, 19.9)


@pytest.mark.parametrize(
    "shape",
    [
        "{",
        "[]",
        {"type": "Point", "coordinates": [19.9, 60.05]},
        {"type": "Polygon", "coordinates": [[[1, 2]]]},
        {"type": "Polygon", "coordinates": [[["x", "y"], [1, 2], [3, 4]]]},
    ],
)
def test_what_is_no_polygon_is_refused_with_its_name(tmp_path, shape):
    with pytest.raises(Stop) as stopped:
        rings_of(tmp_path, shape)
    assert stopped.value.exit_code is ExitCode.FAULTS
    assert stopped.value.params["path"] == tmp_path / "b.geojson"


def test_coordinates_in_metres_are_not_taken_for_degrees(tmp_path):
    metres = [[674032.0, 6580822.0], [674100.0, 6580822.0], [674100.0, 6580900.0]]
    with pytest.raises(Stop) as stopped:
        rings_of(tmp_path, {"type": "Polygon", "coordinates": [metres]})
    assert "reproject" in stopped.value.message


def test_missing_file_is_a_fault(tmp_path):
    with pytest.raises(FaultsFound):
        boundary_rings(tmp_path, make_site(boundary="gone.geojson"))
